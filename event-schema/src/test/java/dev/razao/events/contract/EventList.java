package dev.razao.events.contract;

import static java.util.stream.Collectors.joining;

import dev.razao.events.EventCatalog;
import dev.razao.events.kernel.Personal;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All events for a person to read: a table a feature, an event a line, in the order of their declaration. */
final class EventList {
    private static final String HEAD = """
            # Events

            Everything that can happen, by its stored name. A field with `?` may be missing; a field in _italics_ is sealed
            with the key of the person that it tells about. Beside this page there is a JSON Schema for each event, in
            `event-schema/src/main/resources/schemas`: an event may gain an optional field or an enum constant, nothing else.

            The page and the schemas are generated from the records and their Javadoc.
            %s
            """.formatted(Rewriting.HOW);

    private EventList() {}

    static String markdown() throws IOException {
        var text = new StringBuilder(HEAD);
        for (var feature : features().toList()) text.append(section(feature));
        return text.toString();
    }

    private static Stream<Class<?>> features() {
        return EventCatalog.names().stream()
                .<Class<?>>map(name -> EventCatalog.classOf(name).getInterfaces()[0])
                .distinct()
                .sorted(Comparator.comparing(Class::getName));
    }

    private static String section(Class<?> feature) throws IOException {
        var meanings = Meanings.in(Path.of("src/main/java", feature.getName().replace('.', '/') + ".java"));
        var name = feature.getPackageName().replaceFirst(".*\\.", "");
        return Stream.of(feature.getPermittedSubclasses())
                .map(event -> line(event, meanings))
                .collect(joining("", "\n## " + name + "\n\n| event | fields | meaning |\n|---|---|---|\n", ""));
    }

    private static String line(Class<?> event, Map<String, String> meanings) {
        var fields =
                Stream.of(event.getRecordComponents()).map(EventList::field).collect(joining(", "));
        var meaning = meanings.getOrDefault(event.getSimpleName(), "");
        if (meaning.isEmpty()) throw new IllegalStateException("Say in its Javadoc what " + event + " means");
        return "| `%s` | %s | %s |\n".formatted(EventCatalog.nameOf(event), fields, meaning);
    }

    private static String field(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var name = component.getName() + (optional ? "?" : "");
        return component.getType() == Personal.class ? "_" + name + "_" : "`" + name + "`";
    }
}
