package dev.razao.eventstore.postgres;

import dev.razao.eventstore.StoredEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks a long result page by page, so that neither a connection nor the whole of it is held. */
final class Pages implements Iterator<StoredEvent> {

    static final int SIZE = 500;

    private final Function<StoredEvent, List<StoredEvent>> next;
    private List<StoredEvent> page;
    private int taken;

    private Pages(List<StoredEvent> first, Function<StoredEvent, List<StoredEvent>> next) {
        this.page = first;
        this.next = next;
    }

    static Stream<StoredEvent> stream(List<StoredEvent> first, Function<StoredEvent, List<StoredEvent>> next) {
        var pages = Spliterators.spliteratorUnknownSize(new Pages(first, next), Spliterator.ORDERED);
        return StreamSupport.stream(pages, false);
    }

    @Override
    public boolean hasNext() {
        if (taken == SIZE) {
            page = next.apply(page.getLast());
            taken = 0;
        }
        return taken < page.size();
    }

    @Override
    public StoredEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(taken++);
    }
}
