package dev.razao.saga.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            meu CPF é 529.982.247-25, ok?        | meu CPF é [documento], ok?
            CPF 52998224725                      | CPF [documento]
            CPF52998224725                       | CPF[documento]
            cpf:529 982 247 25                   | cpf:[documento]
            CNPJ 11.222.333/0001-81.             | CNPJ [documento].
            CNPJ 11222333000181                  | CNPJ [documento]
            CNPJ 12.ABC.345/01DE-35              | CNPJ [documento]
            escreva para ana.souza+x@exemplo.com.br! | escreva para [e-mail]!
            me liga: (11) 98888-7777             | me liga: [telefone]
            zap 11 988887777                     | zap [telefone]
            +55 11 98888-7777                    | [telefone]
            +5511988887777                       | [telefone]
            """)
    void what_identifies_a_person_is_hidden(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quero 2 licenças por R$ 1.497,00",
                "{\"valueCents\":149700,\"currency\":\"BRL\"}",
                "{\"paymentId\":\"018f1234-1234-7123-8123-123456789012\"}",
                "no dia 24/11/2026 às 10:30"
            })
    void all_else_stays(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void several_are_all_hidden() {
        assertThat(Masking.mask("a@b.co, c@d.co e 529.982.247-25")).isEqualTo("[e-mail], [e-mail] e [documento]");
    }
}
