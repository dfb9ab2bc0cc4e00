package dev.razao.localasaas.control;

import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Handler;
import dev.razao.localasaas.http.RateLimit;
import dev.razao.localasaas.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The armed faults, oldest first. Forgotten at a restart. */
public final class Faults {
    private final List<Fault> armed = new ArrayList<>();
    private int held;
    private long releases;

    public Handler around(Handler inside) {
        return request ->
                take(request).map(fault -> suffer(fault, request, inside)).orElseGet(() -> inside.answer(request));
    }

    synchronized void arm(Fault fault) {
        armed.add(fault);
    }

    synchronized void disarm() {
        armed.clear();
    }

    synchronized FaultState state() {
        return new FaultState(List.copyOf(armed), held);
    }

    /** Lets every held answer go. */
    public synchronized void release() {
        releases++;
        notifyAll();
    }

    private synchronized Optional<Fault> take(Request request) {
        var call = request.method() + " " + request.path();
        var hit = armed.stream().filter(fault -> fault.call().equals(call)).findFirst();
        hit.ifPresent(armed::remove);
        return hit;
    }

    private Answer suffer(Fault fault, Request request, Handler inside) {
        return switch (fault.kind()) {
            case HOLD_ANSWER -> hold(inside.answer(request));
            case ANSWER_500 -> {
                inside.answer(request);
                yield Answer.refused(500, "internal_error", "Ocorreu um erro interno.");
            }
            case CLOSE_CONNECTION -> {
                inside.answer(request);
                yield Answer.LOST;
            }
            case ANSWER_429 -> RateLimit.refused();
        };
    }

    private synchronized Answer hold(Answer answer) {
        held++;
        try {
            for (var before = releases; releases == before; ) {
                wait();
            }
            return answer;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Answer.LOST;
        } finally {
            held--;
        }
    }
}
