package dev.razao.eventstore.axonserver;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;

/** One client that follows the log, as far as it permits. The log's lock guards it. */
final class StandInReader {

    private final StandInLog log;
    private final StreamObserver<EventWithToken> answer;
    private long next;
    private long permits;

    StandInReader(StandInLog log, StreamObserver<EventWithToken> answer, long first) {
        this.log = log;
        this.answer = answer;
        this.next = first;
    }

    void permit(long more) {
        permits += more;
    }

    void push() {
        try {
            for (; permits > 0 && next < log.events.size(); permits--, next++) {
                answer.onNext(EventWithToken.newBuilder()
                        .setToken(next)
                        .setEvent(log.events.get((int) next))
                        .build());
            }
        } catch (StatusRuntimeException | IllegalStateException _) {
            log.leave(this);
        }
    }
}
