package dev.razao.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.razao.embedded.ChildProcess;
import dev.razao.embedded.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {
    @TempDir
    private Path folder;

    private final List<String> left = new ArrayList<>();

    @Test
    void who_came_last_leaves_first() {
        try (var house = House.open(folder)) {
            sleeperIn(house, "first");
            sleeperIn(house, "second");
        }

        assertThat(left).containsExactly("second", "first");
    }

    @Test
    void one_who_leaves_without_being_asked_is_noticed() throws Exception {
        try (var house = House.open(folder)) {
            sleeperIn(house, "faithful");
            var deserter = sleeperIn(house, "deserter");

            deserter.process().stop(Signal.KILL, Duration.ZERO);

            assertThat(house.deserter().get(1, TimeUnit.MINUTES)).isEqualTo(deserter);
        }
    }

    @Test
    void one_who_was_killed_on_purpose_is_no_deserter() throws Exception {
        try (var house = House.open(folder)) {
            var victim = sleeperIn(house, "victim");

            house.kill(victim);

            assertThat(victim.process().isAlive()).isFalse();
            assertThat(house.deserter()).isNotDone();
        }
    }

    @Test
    void nobody_comes_in_after_it_was_closed() {
        var house = House.open(folder);
        house.close();

        assertThatIllegalStateException().isThrownBy(() -> sleeperIn(house, "late"));
    }

    private Resident sleeperIn(House house, String name) {
        return house.start(
                () -> {
                    var log = house.place().log(name);
                    var process = ChildProcess.start(
                            new ProcessBuilder("sleep", "600"),
                            log,
                            house.place().pidFile(name));
                    return new Resident(name, process, log, () -> {
                        left.add(name);
                        process.stop(Signal.TERMINATE, Duration.ofSeconds(10));
                    });
                },
                resident -> resident);
    }
}
