package dev.razao.eventstore.aggregate;

import dev.razao.eventstore.EventLog;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** What one stream was like at a moment: the nearest snapshot before it, and the events from there on. */
public final class PastStates {

    /** Enough behind a snapshot; whoever has to read more reads in larger steps. */
    private static final int FIRST_PAGE = 250;

    private static final int LARGEST_PAGE = 4000;

    private final EventLog log;
    private final UsableSnapshots snapshots;
    private final AggregateTypes types;
    private final Serializer form;
    private final EventUpcaster upcaster;

    public PastStates(
            EventLog log, StateSnapshots snapshots, AggregateTypes types, Serializer form, EventUpcaster upcaster) {
        this.log = log;
        this.snapshots = new UsableSnapshots(snapshots, types, form);
        this.types = types;
        this.form = form;
        this.upcaster = upcaster;
    }

    /** Empty if the stream had not begun, or is no aggregate's. */
    public Optional<StreamState> at(String stream, Moment moment) {
        var replay = replay(stream, moment);
        int page = FIRST_PAGE;
        while (goOn(replay, moment, page)) {
            page = Math.min(4 * page, LARGEST_PAGE);
        }
        return replay.state();
    }

    /** Walks on from the last snapshot, and keeps another one behind each so many events. */
    void keepSnapshots(String stream, int every) {
        var replay = replay(stream, Moment.now());
        while (goOn(replay, Moment.now(), replay.place().eventsUntilMultipleOf(every))) {
            replay.state().ifPresent(state -> snapshots.keep(state, replay.place()));
        }
    }

    /** Whether the log had that many. */
    private boolean goOn(Replay replay, Moment moment, int count) {
        var events = log.stream(replay.stream(), replay.place().sequence(), count).stream()
                .takeWhile(event -> types.know(event.aggregateType()) && moment.includes(event))
                .toList();
        replay.apply(events);
        return events.size() == count;
    }

    private Replay replay(String stream, Moment moment) {
        var replay = new Replay(stream, types, form, upcaster);
        snapshots.latest(stream, moment).ifPresent(replay::begin);
        return replay;
    }

    UsableSnapshots snapshots() {
        return snapshots;
    }

    AggregateType<?> typeOf(Class<?> root) {
        return types.of(root);
    }
}
