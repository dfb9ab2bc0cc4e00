package dev.razao.localasaas.payment;

import dev.razao.localasaas.http.Fields;
import java.math.BigDecimal;

/** Discount, fine and interest: kept and shown, never applied, as in the sandbox. */
record Terms(Rate discount, int discountDays, Rate fine, BigDecimal interest) {
    enum RateType {
        FIXED,
        PERCENTAGE
    }

    record Rate(BigDecimal value, RateType type) {
        static final Rate NONE = new Rate(BigDecimal.ZERO, RateType.FIXED);

        static Rate of(Fields fields) {
            var type = fields.has("type") ? fields.choice("type", RateType.class) : RateType.FIXED;
            return new Rate(fields.percentage("value"), type);
        }
    }

    static Terms of(Fields charge) {
        return new Terms(
                charge.has("discount") ? Rate.of(charge.object("discount")) : Rate.NONE,
                charge.has("discount") ? charge.object("discount").whole("dueDateLimitDays", 0) : 0,
                charge.has("fine") ? Rate.of(charge.object("fine")) : Rate.NONE,
                charge.has("interest") ? charge.object("interest").percentage("value") : BigDecimal.ZERO);
    }
}
