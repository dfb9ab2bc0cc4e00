package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertInvalid;
import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidFieldTest {
    private static final String ID = "0198aa00-0000-7000-8000-000000000000";

    private final Client client = Client.first();

    @Test
    void an_agent_that_nobody_knows_is_told_which_there_are() {
        var answer = client.post("/api/runs", "{\"agent\": \"lucifer\", \"input\": \"Oi\"}");

        assertInvalid(answer, "/agent");
        assertThat(answer.text()).contains("luddy");
    }

    @Test
    void a_method_of_payment_that_nobody_knows_is_told_which_there_are() {
        var answer = client.post("/payments/asaas/intent", "{\"amount\": 100, \"method\": \"gold\", \"meta\": {}}");

        assertInvalid(answer, "/method");
        assertThat(answer.text()).contains("pix", "boleto", "card");
    }

    @Test
    void every_missing_field_is_named_at_once() {
        var answer = client.post("/deals", "{\"customer\": {}}");

        assertInvalid(answer, "/title");
        assertInvalid(answer, "/valueCents");
        assertInvalid(answer, "/customer/name");
        assertInvalid(answer, "/customer/taxId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "null", "-9223372036854775808", "9223372036854775807"})
    void an_amount_that_nobody_can_pay_is_invalid(String cents) {
        assertInvalid(openDeal(cents), "/valueCents");
        assertInvalid(requestPayment(cents), "/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.5", "10.0", "1e3", "\"100\"", "true", "9223372036854775808", "[100]", "\"\""})
    void an_amount_that_is_no_whole_number_of_cents_is_malformed(String cents) {
        assertProblem(openDeal(cents), 400, "malformed-request");
        assertProblem(requestPayment(cents), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"249.715.637-93", "111.111.111-11", "Ana", ""})
    void a_tax_number_with_wrong_digits_is_invalid(String taxId) {
        var answer = client.post("/deals", """
                {"title": "Plano", "valueCents": 100, "customer": {"name": "Ana", "taxId": "%s"}}""".formatted(taxId));

        assertInvalid(answer, "/customer/taxId");
    }

    @Test
    void a_run_about_a_deal_that_is_none_is_invalid() {
        for (var deal : new String[] {ID, "7"}) {
            assertInvalid(client.post("/api/runs", """
                    {"agent": "luddy", "input": "Oi", "context": {"dealId": "%s"}}""".formatted(deal)), "/context/dealId");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "cancel"})
    void a_decision_without_its_word_is_invalid(String decision) {
        var answer = client.post("/api/runs/" + ID + "/" + decision, "{}");

        assertInvalid(answer, decision.equals("approve") ? "/digest" : "/reason");
    }

    @Test
    void text_that_no_database_can_keep_is_refused_at_the_door() {
        var nothing = "\\u0000";

        assertInvalid(
                client.post("/api/runs", "{\"agent\": \"luddy\", \"input\": \"Oi%s\"}".formatted(nothing)), "/input");
        assertInvalid(client.post("/deals", """
                {"title": "Plano", "valueCents": 100,
                 "customer": {"name": "Ana%s", "taxId": "249.715.637-92"}}""".formatted(nothing)), "/customer/name");
    }

    private Client.Answer openDeal(String cents) {
        return client.post("/deals", """
                {"title": "Plano", "valueCents": %s,
                 "customer": {"name": "Ana", "taxId": "249.715.637-92"}}""".formatted(cents));
    }

    private Client.Answer requestPayment(String cents) {
        return client.post("/payments/asaas/intent", """
                {"amount": %s, "method": "pix",
                 "meta": {"customer": {"name": "Ana", "taxId": "249.715.637-92"}}}""".formatted(cents));
    }
}
