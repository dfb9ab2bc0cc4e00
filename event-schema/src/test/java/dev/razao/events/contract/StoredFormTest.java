package dev.razao.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.deal.DealEvent.DealWon;
import dev.razao.events.ledger.LedgerEvent.TransactionPosted;
import dev.razao.events.payment.PaymentEvent.PaymentReceived;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoredFormTest {
    @Test
    void an_id_is_a_plain_string() {
        assertThat(property(DealWon.class, "/dealId")).isEqualTo(json("{'type':'string','format':'uuid'}"));
    }

    @Test
    void a_checked_text_is_a_plain_string() {
        var entry = property(TransactionPosted.class, "/entries/items/properties");

        assertThat(entry.at("/account")).isEqualTo(json("{'type':'string'}"));
    }

    @Test
    void money_keeps_its_cents_and_its_currency() {
        assertThat(property(PaymentReceived.class, "/gross")).isEqualTo(json("""
                {'type':'object', 'additionalProperties':true, 'required':['cents','currency'], 'properties':{
                    'cents':{'type':'integer','format':'int64'}, 'currency':{'type':'string'}}}"""));
    }

    @Test
    void personal_data_is_sealed_and_says_whose_it_is() {
        var payer = property(PaymentRequested.class, "/payer");

        assertThat(payer.at("/properties/subject")).isEqualTo(json("{'type':'string','format':'uuid'}"));
        assertThat(payer.at("/properties/sealed/type")).isEqualTo(json("['string','null']"));
        assertThat(payer.at("/properties/sealed/contentEncoding").asString()).isEqualTo("base64");
        assertThat(payer.at("/required")).isEqualTo(json("['subject','sealed']"));
    }

    @Test
    void what_is_inside_the_seal_is_described_too() {
        var customer = property(PaymentRequested.class, "/payer/properties/sealed/x-opened");

        assertThat(customer.at("/properties/taxId")).isEqualTo(json("{'type':'string'}"));
        assertThat(customer.at("/required")).isEqualTo(json("['name','taxId']"));
    }

    @Test
    void a_day_is_a_date_and_a_choice_one_of_its_names() {
        assertThat(property(PaymentRequested.class, "/dueDate")).isEqualTo(json("{'type':'string','format':'date'}"));
        assertThat(property(PaymentRequested.class, "/method/enum")).isEqualTo(json("['PIX','BOLETO','CARD']"));
    }

    @Test
    void only_what_may_be_missing_is_optional() {
        var received = StoredForm.of(PaymentReceived.class);

        assertThat(received.at("/required")).isEqualTo(json("['fee','gross','paymentId']"));
        assertThat(received.at("/properties/dealId/type")).isEqualTo(json("['string','null']"));
    }

    private static JsonNode property(Class<?> event, String path) {
        return StoredForm.of(event).at("/properties" + path);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
