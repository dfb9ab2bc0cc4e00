package dev.razao.localasaas.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankSlipTest extends AsaasTest {

    @ParameterizedTest
    @CsvSource({"001905009, 0019050095", "4014481606, 40144816069", "0680935031, 06809350314"})
    void the_fields_of_the_line_carry_a_check_digit_modulo_10(String field, String checked) {
        assertThat(BankSlip.withModulo10(field)).isEqualTo(checked);
    }

    @Test
    void the_bar_code_carries_a_check_digit_modulo_11() {
        assertThat(BankSlip.modulo11("0019373700000001000500940144816060680935031"))
                .isEqualTo(3);
    }

    @Test
    void a_boleto_has_a_line_of_47_digits_and_a_bar_code_of_44() {
        var slip = api.get("/payments/" + charge("BOLETO", "350.70").text("id") + "/identificationField");

        assertThat(slip.text("identificationField")).matches("\\d{47}").endsWith("0000035070");
        assertThat(slip.text("barCode")).matches("\\d{44}").contains("0000035070");
        assertThat(slip.text("nossoNumero")).matches("\\d+");
    }

    @Test
    void a_pix_charge_has_no_boleto() {
        assertThat(api.get("/payments/" + aPix() + "/identificationField").errorCode())
                .isEqualTo("invalid_action");
    }
}
