package dev.razao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.razao.events.run.RunEvent.RunStarted;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogTest {
    @Test
    void every_record_of_every_feature_is_found_by_its_stored_name() throws Exception {
        var events = features().stream()
                .flatMap(feature -> Stream.of(feature.getPermittedSubclasses()))
                .toList();

        assertThat(events).hasSizeGreaterThan(20).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(EventCatalog.classOf(EventCatalog.nameOf(event))).isEqualTo(event);
        });
        assertThat(EventCatalog.names()).hasSameSizeAs(events);
    }

    @Test
    void a_stored_name_is_the_feature_and_the_record() {
        assertThat(EventCatalog.nameOf(RunStarted.class)).isEqualTo("run.RunStarted");
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventCatalog.classOf("run.RunForgotten"))
                .withMessage("No event is called run.RunForgotten");
    }

    /** From the compiled files, so that a feature which the catalog forgot is found. */
    private static List<Class<?>> features() throws IOException, URISyntaxException, ClassNotFoundException {
        var home = Path.of(EventCatalog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var features = new ArrayList<Class<?>>();
        try (var files = Files.walk(home)) {
            for (var file : files.map(home::relativize).map(Path::toString).toList())
                if (file.matches("\\w+/\\w+/events/\\w+/\\w+Event\\.class"))
                    features.add(Class.forName(file.replace(".class", "").replace('/', '.')));
        }
        return features;
    }
}
