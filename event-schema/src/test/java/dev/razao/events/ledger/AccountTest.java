package dev.razao.events.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    @ParameterizedTest
    @ValueSource(strings = {"assets:asaas", "expenses:fees:asaas", "holds:run-7"})
    void an_account_has_a_kind_and_a_name(String name) {
        assertThat(new Account(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "assets", "assets:", "cash:asaas", "Assets:asaas", "assets:Asaas", "assets:asaas\n"})
    void anything_else_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account(name))
                .withMessage("Not an account: " + name + ", expected for example assets:asaas");
    }
}
