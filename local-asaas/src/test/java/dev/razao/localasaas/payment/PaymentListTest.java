package dev.razao.localasaas.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentListTest extends AsaasTest {

    @Test
    void charges_are_listed_newest_first_in_an_envelope() {
        var first = aPix();
        var second = aPix();

        var list = api.get("/payments").json();

        assertThat(ids("")).containsExactly(second, first);
        assertThat(list.path("object").asString()).isEqualTo("list");
        assertThat(list.path("hasMore").asBoolean()).isFalse();
        assertThat(list.path("totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void pages_are_cut_by_offset_and_limit() {
        var first = aPix();
        var second = aPix();
        aPix();

        var page = api.get("/payments?offset=1&limit=1").json();

        assertThat(page.path("hasMore").asBoolean()).isTrue();
        assertThat(page.path("totalCount").asInt()).isEqualTo(3);
        assertThat(ids("?offset=1&limit=1")).containsExactly(second);
        assertThat(ids("?offset=2&limit=100")).containsExactly(first);
        assertThat(api.get("/payments?limit=500").json().path("limit").asInt()).isEqualTo(100);
        assertThat(api.get("/payments?limit=-1").errorCode()).isEqualTo("invalid_limit");
    }

    @Test
    void charges_are_found_by_reference_customer_status_and_type() {
        var customer = aCustomer();
        var wanted = charge(customer, "BOLETO", "20", "order-1").text("id");
        asaas.pay(charge(aCustomer(), "PIX", "20", "order-2").text("id"));

        assertThat(ids("?externalReference=order-1")).containsExactly(wanted);
        assertThat(ids("?customer=" + customer)).containsExactly(wanted);
        assertThat(ids("?status=PENDING")).containsExactly(wanted);
        assertThat(ids("?billingType=BOLETO")).containsExactly(wanted);
        assertThat(ids("?externalReference=order-1&status=RECEIVED")).isEmpty();
    }

    @Test
    void charges_are_found_in_date_ranges() {
        var old = aPix();
        asaas.control().moveDays(2);
        var recent = aPix();
        var day = today().toString();

        assertThat(ids("?dateCreated%5Bge%5D=" + day)).containsExactly(recent);
        assertThat(ids("?dateCreated%5Ble%5D=" + today().minusDays(1))).containsExactly(old);
        assertThat(ids("?dueDate%5Bge%5D=" + today().plusDays(4))).containsExactly(recent);
        assertThat(ids("?dateCreated%5Bge%5D=" + today().minusDays(2) + "&dateCreated%5Ble%5D=" + day))
                .containsExactly(recent, old);
    }

    @Test
    void unpaid_charges_are_in_no_range_of_payment_dates() {
        aPix();
        var paid = aPix();
        asaas.pay(paid);

        assertThat(ids("?paymentDate%5Ble%5D=" + today())).containsExactly(paid);
        assertThat(ids("?paymentDate=" + today())).containsExactly(paid);
    }

    @Test
    void a_wrong_date_or_a_filter_not_known_yet_is_refused() {
        assertThat(api.get("/payments?dueDate%5Bge%5D=yesterday").errorCode()).isEqualTo("invalid_dueDate");
        assertThat(api.get("/payments?installment=1").errorCode()).isEqualTo("unsupported_by_local_asaas");
    }

    private List<String> ids(String query) {
        return api.get("/payments" + query)
                .json()
                .path("data")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }
}
