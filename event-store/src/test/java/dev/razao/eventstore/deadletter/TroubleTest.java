package dev.razao.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "57014", "58030", "55P03", "25P03", "25006"})
    void what_the_database_takes_back_passes(String state) {
        assertThat(Trouble.passes(wrapped(new SQLException("no", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42P01", "25P02", "P0001"})
    void what_the_database_will_never_take_stays(String state) {
        assertThat(Trouble.passes(wrapped(new SQLException("no", state)))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_says_nothing_about_an_event_passes(Throwable failure) {
        assertThat(Trouble.passes(wrapped(failure))).isTrue();
    }

    private static Stream<Throwable> passing() {
        return Stream.of(
                new EventStoreException("no"),
                new ConcurrencyException("no"),
                new UnableToClaimTokenException("no"),
                new InterruptedException(),
                new TimeoutException(),
                new RejectedExecutionException(),
                new SQLException("HikariDataSource (work) has been closed."),
                new OutOfMemoryError());
    }

    @ParameterizedTest
    @MethodSource("staying")
    void what_an_event_does_to_its_handler_stays(Throwable failure) {
        assertThat(Trouble.passes(wrapped(failure))).isFalse();
    }

    private static Stream<Throwable> staying() {
        return Stream.of(
                new NullPointerException(),
                new IllegalArgumentException(),
                new StackOverflowError(),
                new AssertionError());
    }

    @Test
    void the_database_outweighs_how_it_is_wrapped() {
        assertThat(Trouble.passes(new JdbcException("transient, as Axon has it", new SQLException("no", "23505"))))
                .isFalse();
    }

    private static Throwable wrapped(Throwable failure) {
        return new IllegalStateException("while handling", failure);
    }
}
