package dev.razao.events.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {
    @ParameterizedTest
    @CsvSource({
        "529.982.247-25, 52998224725",
        "11144477735, 11144477735",
        "11.222.333/0001-81, 11222333000181",
        "12.ABC.345/01DE-35, 12ABC34501DE35",
        "12abc34501de35, 12ABC34501DE35"
    })
    void a_cpf_or_cnpj_is_kept_without_its_punctuation(String written, String kept) {
        assertThat(new TaxId(written)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "529.982.247-26",
                "529.982.247-15",
                "11.222.333/0001-82",
                "11.222.333/0001-91",
                "12.ABC.345/01DE-36",
                "12.ABD.345/01DE-35"
            })
    void one_wrong_character_is_noticed(String written) {
        assertRefused(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000.000.000-00", "111.111.111-11", "00.000.000/0000-00", "99999999999999"})
    void a_repeated_digit_is_refused_although_its_check_digits_fit(String written) {
        assertRefused(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5299822472", "529982247255", "5299822472A", "12ABC34501DEA5", "١٢٣٤٥٦٧٨٩٠١"})
    void anything_else_is_refused(String written) {
        assertRefused(written);
    }

    @Test
    void a_refusal_does_not_repeat_the_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxId("52998224726"))
                .withMessage("Not a valid CPF or CNPJ");
    }

    private static void assertRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TaxId(written));
    }
}
