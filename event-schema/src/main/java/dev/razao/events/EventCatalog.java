package dev.razao.events;

import dev.razao.events.deal.DealEvent;
import dev.razao.events.ledger.LedgerEvent;
import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.run.RunEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event by its stored name, {@code feature.Record}: Java packages may move, stored names may not. */
public final class EventCatalog {
    private static final Map<String, Class<?>> BY_NAME = Stream.of(
                    RunEvent.class, PaymentEvent.class, DealEvent.class, LedgerEvent.class)
            .flatMap(feature -> Stream.of(feature.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(EventCatalog::nameOf, event -> event));

    private EventCatalog() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** @throws IllegalArgumentException if no event has that name */
    public static Class<?> classOf(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No event is called " + name);
        }
        return type;
    }

    public static String nameOf(Class<?> event) {
        var home = event.getPackageName();
        return home.substring(home.lastIndexOf('.') + 1) + "." + event.getSimpleName();
    }
}
