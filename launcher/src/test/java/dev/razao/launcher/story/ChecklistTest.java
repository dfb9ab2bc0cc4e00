package dev.razao.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private final Checklist list = new Checklist(Duration.ofMillis(200));

    @Test
    void holds_when_all_was_seen_as_expected() {
        list.expect("pagamento", "received", () -> "received");

        assertThat(list.holds()).isTrue();
        assertThat(list.toString()).contains("✓  pagamento").doesNotContain("✗");
    }

    @Test
    void does_not_hold_when_one_thing_differs() {
        list.expect("pagamento", "received", () -> "received");
        list.expect("cobranças", 1, () -> 2);

        assertThat(list.holds()).isFalse();
        assertThat(list.toString()).containsPattern("✗  cobranças +1 +2");
    }

    @Test
    void what_is_not_yet_so_gets_time() {
        var looks = new AtomicInteger();

        list.expect("leitura", 2, looks::incrementAndGet);

        assertThat(list.holds()).isTrue();
    }
}
