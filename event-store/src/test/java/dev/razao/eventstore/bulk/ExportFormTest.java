package dev.razao.eventstore.bulk;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.bulk.Exports.event;
import static dev.razao.eventstore.bulk.Exports.read;
import static dev.razao.eventstore.bulk.Exports.stream;
import static dev.razao.eventstore.bulk.Exports.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFormTest {

    private final List<ExportedEvent> events = stream(aNotebook(), 3);
    private final String export = written(events);

    @Test
    void what_was_written_is_read_byte_for_byte() {
        assertThat(read(export)).isEqualTo(events);
        assertThat(written(read(export))).isEqualTo(export);
    }

    @Test
    void what_an_event_need_not_have_may_be_missing() {
        var bare = new ExportedEvent(
                new StoredEvent(
                        new LogPosition(9, 0),
                        UUID.randomUUID(),
                        null,
                        "s",
                        null,
                        0,
                        "t",
                        null,
                        "{}",
                        "{}",
                        Instant.EPOCH),
                null);
        assertThat(read(written(List.of(bare)))).containsExactly(bare);
    }

    @Test
    void an_export_of_nothing_is_one() {
        assertThat(read(written(List.of()))).isEmpty();
    }

    @Test
    void a_cut_export_is_refused_wherever_it_was_cut() {
        for (int length = 0; length < export.length(); length++) {
            var cut = export.substring(0, length);
            assertThatExceptionOfType(BadExport.class).isThrownBy(() -> read(cut));
        }
    }

    @Test
    void an_altered_export_is_refused() {
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> read(export.replaceFirst("\"actor\\\\\":\\\\\"ana", "\"actor\\\\\":\\\\\"eva")))
                .withMessage("Line 5: does not match the lines before it: the export was altered");
    }

    @Test
    void a_line_less_or_more_is_refused() {
        var lines = export.lines().toList();
        var less = String.join("\n", lines.get(0), lines.get(1), lines.get(3), lines.get(4), "");
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> read(less))
                .withMessage("Line 4: counts 3 events, and 2 are there");
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> read(export + "{}\n"))
                .withMessage("Line 6: comes after the last one");
    }

    @Test
    void events_out_of_the_logs_order_are_refused() {
        var stream = aNotebook();
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> read(written(List.of(event(2, stream, 0), event(1, stream, 1)))))
                .withMessage("Line 3: is out of order: 7.1 does not come after 7.2");
    }

    @Test
    void another_form_or_version_is_refused() {
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> read("{\"format\":\"others\",\"version\":1}\n"))
                .withMessage("Line 1: does not begin an export of events");
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> read(export.replaceFirst("\"version\":1", "\"version\":2")))
                .withMessage("Line 1: says version 2, and only version 1 is known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "sequence":1      | "sequence":-1           | sequence must be a whole number from 0 on
            "sequence":1      | "sequence":1.5          | sequence is neither text nor a whole number
            "sequence":1      | "sequence":1,"sequence":1 | is no JSON of this form: Duplicate Object property "sequence"
            "sequence":1,     | ``                      | lacks sequence
            "sequence":1      | "sequence":1,"more":"x" | holds what nobody knows: more
            "position":"7.2"  | "position":"seven"      | A log position reads like 752.41, not 'seven'
            "type":"note.Noted" | "type":null           | type is empty
            "type":"note.Noted" | "type":"a\\u0000b"    | type holds a zero character
            "payload":"{      | "payload":"{{           | payload is no JSON
            "payload":"{      | "payload":"[]{          | payload is no JSON object
            "time":"2024-02-29T12:30:00.123456Z" | "time":"2024-02-30T12:30:00Z" | time is no time to the microsecond: 2024-02-30T12:30:00Z
            "time":"2024-02-29T12:30:00.123456Z" | "time":"2024-02-29T12:30:00.1234567Z" | time is no time to the microsecond
            "eventId":"       | "eventId":"x            | eventId is no UUID
            """)
    void a_line_that_breaks_a_rule_is_named_with_the_rule(String right, String wrong, String why) {
        var lines = export.lines().toList();
        assertThat(lines.get(2)).contains(right);
        var broken = export.replace(lines.get(2), lines.get(2).replace(right, wrong));
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> read(broken))
                .withMessageStartingWith("Line 3: " + why);
    }
}
