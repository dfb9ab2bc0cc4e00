package dev.razao.eventstore.aggregate;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All classes of aggregates whose streams are in the log. */
public final class AggregateTypes {

    private final Map<String, AggregateType<?>> types;
    private final Map<String, String> revisions;

    private AggregateTypes(Map<String, AggregateType<?>> types) {
        this.types = types;
        this.revisions =
                types.values().stream().collect(Collectors.toMap(AggregateType::name, AggregateType::revision));
    }

    /** @throws IllegalArgumentException if one has no {@code @Revision} */
    public static AggregateTypes of(Collection<? extends Class<?>> roots) {
        return new AggregateTypes(roots.stream()
                .<AggregateType<?>>map(AggregateType::of)
                .collect(Collectors.toMap(AggregateType::name, Function.identity())));
    }

    boolean know(@Nullable String name) {
        return name != null && types.containsKey(name);
    }

    AggregateType<?> named(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No aggregate is called " + name);
        }
        return type;
    }

    AggregateType<?> of(Class<?> root) {
        return types.values().stream()
                .filter(type -> type.root().equals(root))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(root.getName() + " is not among the aggregates"));
    }

    Map<String, String> revisions() {
        return revisions;
    }
}
