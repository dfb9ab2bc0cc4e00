package dev.razao.projection.ledger;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.ledger.TransactionId;
import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerBalancesProjectionTest {
    private final Database database = Database.empty();

    @BeforeEach
    void tell_the_story() {
        new Projections(database).hear(Story.all());
    }

    @Test
    void every_line_of_a_posting_is_a_row() {
        assertThat(lines(SALE))
                .containsExactly(
                        "(payment:%s,1,assets:asaas,19891,BRL)".formatted(PAYMENT),
                        "(payment:%s,2,expenses:asaas-fees,99,BRL)".formatted(PAYMENT),
                        "(payment:%s,3,revenue:sales,-19990,BRL)".formatted(PAYMENT));
    }

    @Test
    void a_reversal_stands_beside_what_it_reverses() {
        assertThat(lines(MISTAKE)).hasSize(6).contains("(\"posted twice\",3,revenue:sales,700,BRL)");
    }

    @Test
    void all_lines_sum_to_zero() {
        assertThat(database.sql()
                        .sql("select sum(cents) from projection.ledger_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> lines(TransactionId transaction) {
        return database.sql()
                .sql("""
                        select (cause, line, account, cents, currency)::text from projection.ledger_entry
                        where transaction_id = ? order by sequence, line""")
                .param(transaction.value())
                .query(String.class)
                .list();
    }
}
