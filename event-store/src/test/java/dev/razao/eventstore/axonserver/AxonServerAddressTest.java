package dev.razao.eventstore.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.razao.eventstore.Notes;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxonServerAddressTest {

    @Test
    void it_reads_host_and_port_and_keeps_the_token_to_itself() {
        var address = AxonServerAddress.parse("axon.example:8124", "secret");
        assertThat(address).isEqualTo(new AxonServerAddress("axon.example", 8124, "secret"));
        assertThat(address).hasToString("axon.example:8124");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "axon.example", ":8124", "axon.example:", "axon.example:0", "a:65536", "a:b", "a:1:2"})
    void anything_else_is_refused_with_the_form(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AxonServerAddress.parse(text, null))
                .withMessage("RAZAO_AXON_SERVER must read host:port, not '" + text + "'");
    }

    @Test
    void where_nobody_answers_the_start_fails_and_names_the_setting() {
        var nobody = AxonServerAddress.parse("127.0.0.1:1", null);
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> new AxonServerEventStorageEngine(nobody, Notes.JSON, NoOpEventUpcaster.INSTANCE))
                .withMessageStartingWith("No Axon Server answers at 127.0.0.1:1, which RAZAO_AXON_SERVER names.");
    }
}
