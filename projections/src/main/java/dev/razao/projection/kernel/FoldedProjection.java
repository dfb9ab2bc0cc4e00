package dev.razao.projection.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A projection whose rows follow from events by pure functions; reading and writing them is the same for all. */
public final class FoldedProjection implements Projection {
    private final String name;
    private final Table table;
    private final List<Table> digests;
    private final List<Reaction<?>> reactions;

    private FoldedProjection(String name, Table table, List<Table> digests, List<Reaction<?>> reactions) {
        this.name = name;
        this.table = table;
        this.digests = digests;
        this.reactions = reactions;
    }

    /** @param table the newest row of a stream in it is the row before the next event */
    public static FoldedProjection named(String name, Table table) {
        return new FoldedProjection(name, table, List.of(), List.of());
    }

    /** Keeps the newest row of each stream in another table too, as far as that has the columns. */
    public FoldedProjection newestIn(Table digest) {
        return new FoldedProjection(name, table, with(digests, digest), reactions);
    }

    public <E> FoldedProjection fold(Class<E> type, Function<E, UUID> about, Fold<E> fold) {
        return reacting(new Reaction<>(
                type, about, (row, event, occurrence) -> List.of(fold.after(row, event, occurrence)), true));
    }

    /** For events that need no row before. */
    public <E> FoldedProjection each(Class<E> type, Function<E, UUID> about, Lines<E> lines) {
        return reacting(new Reaction<>(type, about, lines, false));
    }

    private FoldedProjection reacting(Reaction<?> reaction) {
        return new FoldedProjection(name, table, digests, with(reactions, reaction));
    }

    private static <T> List<T> with(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<?>> hears() {
        return reactions.stream().map(Reaction::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Batch begin() {
        return new LiveBatch(this);
    }

    Table table() {
        return table;
    }

    Stream<Table> tables() {
        return Stream.concat(Stream.of(table), digests.stream());
    }

    Heard<?> hear(Object event, Occurrence occurrence) {
        return reactions.stream()
                .filter(reaction -> reaction.type().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " does not hear " + event.getClass()))
                .hear(event, occurrence);
    }
}
