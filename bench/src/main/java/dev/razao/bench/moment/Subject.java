package dev.razao.bench.moment;

import dev.razao.bench.order.LongOrder;
import dev.razao.bench.order.OurCommandSide;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.aggregate.Moment;

/**
 * A stream, and the event behind which it is looked at.
 *
 * @param rows the events that lie before the look, that one included
 */
record Subject(String stream, StoredEvent event, long rows) {

    /** Half way between two snapshots, unless there are none; on average a look lies there. */
    static Subject of(OurCommandSide platform, LongOrder order) {
        int half = OurCommandSide.SNAPSHOT_EVERY / 2;
        long sequence = order.events() - 1L - (order.events() > half ? half : 0);
        var event =
                platform.engine().log().stream(order.orderId(), sequence - 1, 1).getFirst();
        return new Subject(order.orderId(), event, sequence + 1);
    }

    LogPosition position() {
        return event.position();
    }

    Moment moment(By by) {
        return switch (by) {
            case POSITION -> Moment.at(event.position());
            case TIME -> Moment.at(event.time());
        };
    }

    /** How a moment is named. */
    enum By {
        POSITION,
        TIME
    }
}
