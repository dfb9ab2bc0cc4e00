package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that never ends must not hold up the build. */
@Timeout(value = 120, threadMode = SEPARATE_THREAD)
class RunStreamTest {
    private static final Client CLIENT = Client.first();
    private static final Story STORY = new Story(CLIENT);
    private static Story.Told told;

    @BeforeAll
    static void a_story() {
        told = STORY.tell();
    }

    @Test
    void frames_are_numbered_from_the_first_event_to_the_last() {
        try (var stream = EventStream.of(CLIENT, told.run())) {
            var frames = stream.rest();

            assertThat(frames.stream().map(EventStream.Frame::id))
                    .containsExactlyElementsOf(
                            LongStream.range(0, frames.size()).boxed().toList());
            assertThat(frames.getFirst().event()).isEqualTo("run.RunStarted");
            assertThat(frames.getLast().event()).isEqualTo("run.RunCompleted");
            assertThat(frames).allSatisfy(frame -> {
                assertThat(frame.data().path("type").asString()).isEqualTo(frame.event());
                assertThat(frame.data().path("event").path("runId").asString()).isEqualTo(told.run());
            });
        }
    }

    @Test
    void a_reader_goes_on_after_any_frame() {
        var all = EventStream.of(CLIENT, told.run()).rest();

        for (var seen : all.subList(0, all.size() - 1)) {
            try (var stream = EventStream.after(seen.id(), CLIENT, told.run())) {
                assertThat(stream.rest()).isEqualTo(all.subList((int) seen.id() + 1, all.size()));
            }
        }
    }

    @Test
    void a_reader_who_has_it_all_is_told_to_stop() {
        var last = EventStream.of(CLIENT, told.run()).rest().getLast().id();

        var answer = CLIENT.with("Last-Event-ID", Long.toString(last)).get("/api/runs/" + told.run() + "/events");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void a_reader_sees_each_event_when_it_happens() {
        var run = STORY.startRun(STORY.openDeal());
        try (var stream = EventStream.of(CLIENT, run)) {
            var approval = stream.until("run.ApprovalRequested").getLast();
            var digest = approval.data().at("/event/call/digest").asString();
            STORY.decide(run, "approve", "digest", digest).json();
            stream.until("run.StepCompleted");
            STORY.pay(STORY.chargeOf(run));
            stream.until("run.RunCompleted");
            assertThat(stream.rest()).isEmpty();
        }
    }

    @Test
    void a_reader_who_has_read_all_so_far_gets_what_comes() {
        var run = STORY.runThatWaits();
        var soFar = CLIENT.get("/api/runs/" + run).json().path("timeline").size();

        try (var stream = EventStream.after(soFar - 1, CLIENT, run)) {
            STORY.decide(run, "reject", "reason", "Caro demais").json();
            assertThat(stream.rest()).extracting(EventStream.Frame::event).containsExactly("run.RunRejected");
        }
    }

    @Test
    void many_readers_of_one_run_read_the_same() {
        var run = STORY.runThatWaits();
        try (var one = EventStream.of(CLIENT, run);
                var other = EventStream.of(CLIENT, run)) {
            STORY.decide(run, "cancel", "reason", "Engano").json();
            assertThat(one.rest()).isEqualTo(other.rest()).isNotEmpty();
        }
    }

    @Test
    void a_run_that_is_none_has_no_stream() {
        assertProblem(CLIENT.get("/api/runs/" + UUID.randomUUID() + "/events"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "99999999999999999999"})
    void an_id_that_no_frame_can_have_is_malformed(String id) {
        var answer = CLIENT.with("Last-Event-ID", id).get("/api/runs/" + told.run() + "/events");

        assertProblem(answer, 400, "malformed-request");
    }
}
