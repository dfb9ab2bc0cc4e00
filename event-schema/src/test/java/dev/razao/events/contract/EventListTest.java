package dev.razao.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventListTest {
    private static final Path PAGE = Path.of("../docs/events.md");

    @Test
    void the_page_of_events_is_up_to_date() throws IOException {
        var now = EventList.markdown();
        if (Rewriting.IS_ON) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, now);
        }

        assertThat(PAGE).as(Rewriting.HOW).hasContent(now);
    }
}
