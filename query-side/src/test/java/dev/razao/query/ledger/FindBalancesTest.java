package dev.razao.query.ledger;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.kernel.TenantId;
import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import dev.razao.query.Questions;
import dev.razao.query.kernel.AsOf;
import dev.razao.query.ledger.Balances.*;
import dev.razao.query.ledger.LedgerQuery.FindBalances;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindBalancesTest {
    private final Database database = Database.empty();

    @AutoClose
    private final Questions questions = new Questions(database);

    @BeforeEach
    void tell_the_story() {
        new Projections(database).hear(Story.all());
    }

    @Test
    void a_reversed_posting_leaves_no_trace_in_the_balances() {
        var balances = find(TENANT, null);
        assertThat(balances.accounts())
                .containsExactly(
                        new Balance("assets:asaas", 19_891, "BRL"),
                        new Balance("expenses:asaas-fees", 99, "BRL"),
                        new Balance("revenue:sales", -19_990, "BRL"));
        assertThat(balances.totals()).containsExactly(new Total(0, "BRL"));
    }

    @Test
    void before_the_reversal_the_mistake_is_there_and_the_total_is_zero_all_the_same() {
        var balances = find(TENANT, AsOf.parse("2026-11-21T12:39:00Z"));
        assertThat(balances.accounts()).contains(new Balance("revenue:sales", -20_690, "BRL"));
        assertThat(balances.totals()).containsExactly(new Total(0, "BRL"));
    }

    @Test
    void each_tenant_has_its_own_books() {
        assertThat(find(NEIGHBOUR, null).accounts()).contains(new Balance("revenue:sales", -100, "BRL"));
        assertThat(find(new TenantId(new UUID(1, 3)), null).accounts()).isEmpty();
    }

    private Balances find(TenantId tenant, @Nullable AsOf asOf) {
        return questions.one(tenant, new FindBalances(asOf), Balances.class);
    }
}
