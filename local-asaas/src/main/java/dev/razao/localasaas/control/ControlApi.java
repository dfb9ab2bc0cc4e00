package dev.razao.localasaas.control;

import dev.razao.localasaas.control.Fault.Kind;
import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.http.Request;
import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.webhook.Disturbance;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** {@link Control} over HTTP, without a key. */
public final class ControlApi {
    private static final int MAX_DAYS = 3660;

    private final Control control;

    public ControlApi(Control control) {
        this.control = control;
    }

    public void addTo(Routes routes) {
        routes.add("POST", "/_control/payments/{id}/pay", request -> Answer.ok(control.pay(request.id())))
                .add("POST", "/_control/payments/{id}/overdue", request -> Answer.ok(control.overdue(request.id())))
                .add("GET", "/_control/clock", _ -> Answer.ok(Map.of("today", control.today())))
                .add("POST", "/_control/clock", this::moveClock)
                .add("GET", "/_control/deliveries", _ -> Answer.ok(control.deliveries()))
                .add("PUT", "/_control/deliveries", this::disturb)
                .add("POST", "/_control/deliveries/hold", this::hold)
                .add("POST", "/_control/deliveries/release", this::release)
                .add("GET", "/_control/faults", _ -> Answer.ok(control.faults()))
                .add("POST", "/_control/faults", this::arm)
                .add("DELETE", "/_control/faults", this::disarm)
                .add("POST", "/_control/faults/release", this::releaseAnswers)
                .add("PUT", "/_control/rate-limit", this::limitRate)
                .add("DELETE", "/_control/rate-limit", this::unlimitRate)
                .add("GET", "/_control/journal", _ -> Answer.ok(control.journal()))
                .add("DELETE", "/_control/journal", this::clearJournal)
                .add("GET", "/_control/assumptions", _ -> Answer.ok(assumptions()));
    }

    private Answer moveClock(Request request) {
        int days = request.fields().whole("days", 0);
        if (days < 1 || days > MAX_DAYS) {
            throw Refusal.invalid("days", "days must be from 1 to " + MAX_DAYS);
        }
        return Answer.ok(Map.of("today", control.moveDays(days)));
    }

    private Answer disturb(Request request) {
        var fields = request.fields();
        try {
            control.disturb(new Disturbance(
                    fields.whole("repeat", 1),
                    fields.whole("delayMillis", 0),
                    fields.whole("dropNext", 0),
                    fields.whole("failNext", 0)));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("disturbance", String.valueOf(wrong.getMessage()));
        }
        return Answer.ok(control.deliveries());
    }

    private Answer hold(Request request) {
        control.holdDeliveries();
        return Answer.ok(control.deliveries());
    }

    private Answer release(Request request) {
        if (request.fields().has("seed")) {
            control.releaseDeliveriesShuffled(request.fields().whole("seed", 0));
        } else {
            control.releaseDeliveries();
        }
        return Answer.ok(control.deliveries());
    }

    private Answer arm(Request request) {
        var fields = request.fields();
        var call = fields.has("call") ? fields.requiredText("call") : Fault.CREATE_CHARGE;
        control.arm(new Fault(fields.choice("kind", Kind.class), call));
        return Answer.ok(control.faults());
    }

    private Answer disarm(Request request) {
        control.disarm();
        return Answer.ok(control.faults());
    }

    private Answer releaseAnswers(Request request) {
        control.releaseAnswers();
        return Answer.ok(control.faults());
    }

    private Answer limitRate(Request request) {
        var fields = request.fields();
        int calls = fields.whole("calls", 0);
        int seconds = fields.whole("windowSeconds", 60);
        if (calls < 0 || seconds < 1) {
            throw Refusal.invalid("rateLimit", "calls must be at least 0, windowSeconds at least 1");
        }
        control.limitRate(calls, Duration.ofSeconds(seconds));
        return Answer.ok(Map.of("calls", calls, "windowSeconds", seconds));
    }

    private Answer unlimitRate(Request request) {
        control.unlimitRate();
        return Answer.ok(Map.of());
    }

    private Answer clearJournal(Request request) {
        control.clearJournal();
        return Answer.ok(control.journal());
    }

    private static Object assumptions() {
        return Arrays.stream(Assumption.values())
                .map(one -> Map.of("name", one.name(), "section", one.section(), "rule", one.rule()))
                .toList();
    }
}
