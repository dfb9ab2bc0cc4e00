package dev.razao.localasaas.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest extends AsaasTest {

    @Test
    void a_created_customer_is_answered_with_200_and_an_opaque_id() {
        var reply = create(CPF, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("id")).matches("cus_\\d{12}");
        assertThat(reply.text("object")).isEqualTo("customer");
        assertThat(reply.text("personType")).isEqualTo("FISICA");
        assertThat(reply.text("dateCreated")).isEqualTo(today().toString());
    }

    @Test
    void what_is_unset_is_null_and_not_left_out() {
        var json = create(CPF, "").json();

        assertThat(json.has("email")).isTrue();
        assertThat(json.path("email").isNull()).isTrue();
        assertThat(json.path("cannotBeDeletedReason").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11111111111", "24971563793", "2497156379", "abc", "11222333000180", ""})
    void a_tax_number_with_wrong_check_digits_is_an_invalid_object(String taxNumber) {
        var reply = create(taxNumber, "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("invalid_object");
        assertThat(reply.json().path("errors").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11222333000181", "11.222.333/0001-81"})
    void a_cnpj_belongs_to_a_company(String cnpj) {
        var reply = create(cnpj, "");

        assertThat(reply.text("personType")).isEqualTo("JURIDICA");
        assertThat(reply.text("cpfCnpj")).isEqualTo("11222333000181");
    }

    @Test
    void a_name_is_required() {
        assertThat(api.post("/customers", "{\"cpfCnpj\":\"%s\"}".formatted(CPF)).errorCode())
                .isEqualTo("invalid_name");
    }

    @Test
    void a_mobile_phone_of_repeated_digits_is_refused() {
        assertThat(create(CPF, ",\"mobilePhone\":\"47999999999\"").errorCode()).isEqualTo("invalid_mobilePhone");
        assertThat(create(CPF, ",\"mobilePhone\":\"47996321478\"").status()).isEqualTo(200);
    }

    @Test
    void the_same_tax_number_twice_makes_two_customers() {
        assertThat(create(CPF, "").text("id")).isNotEqualTo(create(CPF, "").text("id"));
    }

    @Test
    void a_customer_is_found_by_reference_and_by_id() {
        create(CPF, "");
        var id = create(CPF, ",\"externalReference\":\"client-81\"").text("id");

        var found = api.get("/customers?externalReference=client-81").json();

        assertThat(found.path("totalCount").asInt()).isEqualTo(1);
        assertThat(found.path("data").path(0).path("id").asString()).isEqualTo(id);
        assertThat(api.get("/customers/" + id).text("externalReference")).isEqualTo("client-81");
        assertThat(api.get("/customers/cus_000000000000").status()).isEqualTo(404);
    }

    private Reply create(String taxNumber, String more) {
        return api.post("/customers", """
                {"name":"Ana Souza","cpfCnpj":"%s"%s}""".formatted(taxNumber, more));
    }
}
