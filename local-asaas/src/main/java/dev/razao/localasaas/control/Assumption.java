package dev.razao.localasaas.control;

/**
 * What the provider's documents leave open and this stand-in had to decide. The section is that of the reference
 * which the connector and the stand-in were written from.
 */
public enum Assumption {
    AUTHENTICATION_ERRORS("1", "401 with access_token_not_found, invalid_access_token or invalid_environment"),
    USER_AGENT_ERROR("1", "a missing User-Agent is a 400 with user_agent_not_found"),
    NOT_FOUND_BODY("1", "404 has no body"),
    RATE_LIMIT_BODY(
            "1", "429 has an errors body with too_many_requests; off until switched on, and per first path part"),
    QUOTAS("1", "the 50 concurrent GETs, the 25,000 calls in 12 hours and the daily charge limit are not enforced"),
    PAGE_SIZE("1", "limit is 10 unless given, and cut to 100"),
    TIME_ZONE("1", "dates and timestamps are those of America/Sao_Paulo"),
    FIELD_ERRORS("1", "a missing or wrong field is a 400 with invalid_ and the field's name"),
    MALFORMED_BODY("1", "a body that is no JSON object is a 400 with invalid_object"),
    CUSTOMER_SEARCH("2", "customers are found by exact equality, names too"),
    SMALLEST_VALUE("3.1", "any value from 0.01 is accepted, with at most 2 decimals and 12 digits before them"),
    EXTERNAL_REFERENCE("3.1", "externalReference has no length limit"),
    UNDEFINED_CHARGE("3.1", "UNDEFINED has a bank slip, costs what a boleto costs, is paid by Pix and becomes PIX"),
    DELETED_IN_LISTS("3.4", "deleted charges are listed, with deleted true"),
    REFUND_STATUS("3.5", "a partial refund leaves the status; the one that reaches the value makes it REFUNDED"),
    CARD_PARTIAL_REFUND("3.5", "a card charge can be refunded in parts"),
    REFUND_IN_PROGRESS("6", "refunds are done at once, without PAYMENT_REFUND_IN_PROGRESS"),
    REFUND_BALANCE(
            "3.5", "a refund of received money needs a balance that covers it; the balance is what charges brought"),
    PIX_CODE_STATE("3.6", "the Pix code and the boleto's line exist only while the charge can be paid"),
    PIX_KEY("3.6", "the account has a Pix key of its own"),
    CARD_NUMBERS("3.7", "every card number of 13 to 19 digits but the two declined ones is approved"),
    SANDBOX_CONFIRM(
            "3.9", "confirm does what the payer would: Pix is received, boleto confirmed and received, card confirmed"),
    SANDBOX_OVERDUE("3.9", "overdue changes the status and leaves the due date"),
    LATE_CHARGES("3.9", "discount, fine and interest are shown and never applied"),
    RESTORED_STATUS("6", "a restored charge is PENDING, or OVERDUE when its due date has passed"),
    CASH("6", "cash has the status RECEIVED_IN_CASH, keeps its billingType and costs no fee"),
    OVERDUE_HOUR("6", "a charge falls overdue at midnight after its due date"),
    BOLETO_DELAY("6", "a boleto is received at once after it was confirmed"),
    BUSINESS_DAYS("6", "every Monday to Friday is a business day"),
    WEBHOOK_TOKEN("5.1", "authToken may be left out; then no token is sent"),
    WEBHOOK_ACCOUNT("5.2", "payment events carry account"),
    ONE_EVENT_ID("5.2", "all configurations receive an event under the same id"),
    DISABLED_WEBHOOK("5.1", "what happens while a configuration is disabled is never sent to it"),
    RETRY_WAITS("5.4", "the table's times are waits before that attempt, counted per event"),
    INTERRUPTION("5.4", "a configuration is interrupted when one event has failed 15 times"),
    PENALTY(
            "5.1",
            "penalizedRequestsCount is the number of waiting events that failed; removeBackoff starts them over"),
    EXPIRY("5.4", "events that a standing queue did not deliver within 14 days are dropped");

    private final String section;
    private final String rule;

    Assumption(String section, String rule) {
        this.section = section;
        this.rule = rule;
    }

    public String section() {
        return section;
    }

    public String rule() {
        return rule;
    }
}
