package dev.razao.localasaas.webhook;

/** The disturbance in force, and whether deliveries are held. Forgotten at a restart. */
final class Disturbances {
    private Disturbance rules = Disturbance.NONE;
    private boolean held;

    Disturbance rules() {
        return rules;
    }

    void set(Disturbance next) {
        rules = next;
    }

    boolean held() {
        return held;
    }

    void hold(boolean hold) {
        held = hold;
    }

    boolean takeDrop() {
        if (rules.dropNext() == 0) {
            return false;
        }
        rules = rules.afterDrop();
        return true;
    }

    boolean takeFailure() {
        if (rules.failNext() == 0) {
            return false;
        }
        rules = rules.afterFailure();
        return true;
    }
}
