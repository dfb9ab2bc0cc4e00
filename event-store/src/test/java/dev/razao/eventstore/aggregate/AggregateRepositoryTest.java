package dev.razao.eventstore.aggregate;

import static dev.razao.eventstore.aggregate.Node.STRANGER;
import static dev.razao.eventstore.aggregate.Node.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.eventstore.aggregate.Notebook.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateRepositoryTest {

    private static final TestLog LOG = TestLog.create();
    private static final Node HERE = new Node(LOG);
    private static final Node THERE = new Node(LOG);

    @AfterAll
    static void close() {
        HERE.close();
        THERE.close();
        LOG.close();
    }

    @Test
    void two_nodes_with_warm_memories_never_decide_on_an_old_state() {
        var random = new Random(20261121);
        var notebook = HERE.notebook();
        var written = new ArrayList<String>();
        for (int round = 0; round < 300; round++) {
            var node = random.nextBoolean() ? HERE : THERE;
            var line = "line " + random.nextInt(40);

            boolean isNew = node.send(new WriteOnce(notebook, line));

            assertThat(isNew).isEqualTo(!written.contains(line));
            if (isNew) written.add(line);
        }
        assertThat(HERE.read(notebook)).isEqualTo(THERE.read(notebook)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void what_others_stored_meanwhile_is_known_to_the_next_command(int count) {
        var notebook = HERE.notebook("first");
        THERE.engine.appendEvents(LongStream.range(2, 2 + count)
                .mapToObj(at -> written(notebook, at))
                .toList());

        boolean isNew = HERE.send(new WriteOnce(notebook, "line " + (1 + count)));

        assertThat(isNew).isFalse();
        assertThat(HERE.read(notebook)).hasSize(1 + count);
        HERE.send(new Write(notebook, "next"));
        assertThat(THERE.read(notebook)).hasSize(2 + count).endsWith("next");
    }

    @Test
    void what_a_failed_command_did_to_the_state_is_gone() {
        var notebook = HERE.notebook("first");

        assertThatThrownBy(() -> HERE.send(new WriteAndFail(notebook, "never"))).hasMessage("Changed its mind");

        assertThat(HERE.read(notebook)).containsExactly("first");
    }

    @Test
    void what_a_conflicting_command_did_to_the_state_is_gone() {
        var notebook = HERE.notebook("first");
        Runnable meanwhile = () -> THERE.send(new Write(notebook, "theirs"));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> HERE.send(new WriteWhile(notebook, "ours", meanwhile)));

        assertThat(HERE.read(notebook)).containsExactly("first", "theirs");
    }

    @Test
    void commands_at_once_take_turns() {
        var notebook = HERE.notebook();
        var commands = IntStream.range(0, 400)
                .mapToObj(at -> HERE.dispatch(TENANT, new WritePair(notebook, "pair " + at)))
                .toList();

        assertThat(commands).allSatisfy(CompletableFuture::join);
        assertThat(HERE.read(notebook)).hasSize(800);
        assertThat(THERE.read(notebook)).isEqualTo(HERE.read(notebook));
    }

    @Test
    void a_stranger_finds_nothing_in_memory_or_in_the_log_and_drives_nothing_out() {
        var notebook =
                HERE.notebook(IntStream.range(0, 30).mapToObj(at -> "line").toArray(String[]::new));
        for (var node : List.of(HERE, THERE)) {
            assertThatExceptionOfType(AggregateNotFoundException.class)
                    .isThrownBy(() -> node.sendAs(STRANGER, new Write(notebook, "mine")));
        }
        assertThat(HERE.read(notebook)).hasSize(30);
        assertThat(THERE.read(notebook)).hasSize(30);
        assertThatExceptionOfType(AggregateNotFoundException.class)
                .isThrownBy(() -> THERE.sendAs(STRANGER, new Write(notebook, "mine")));
    }

    @Test
    void a_memory_that_is_too_small_forgets() {
        try (var forgetful = new Node(LOG, 1, NoOpEventUpcaster.INSTANCE)) {
            var notebooks = Stream.generate(forgetful::notebook).limit(20).toList();
            for (int round = 0; round < 3; round++) {
                notebooks.forEach(notebook -> forgetful.send(new Write(notebook, "line")));
            }
            assertThat(notebooks)
                    .allSatisfy(notebook -> assertThat(forgetful.read(notebook)).hasSize(3));
        }
    }

    private static GenericDomainEventMessage<Written> written(String notebook, long sequence) {
        return new GenericDomainEventMessage<>(
                "Notebook", notebook, sequence, new Written(notebook, "line " + sequence));
    }
}
