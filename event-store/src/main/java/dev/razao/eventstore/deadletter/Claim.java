package dev.razao.eventstore.deadletter;

import static java.util.stream.Collectors.joining;

import dev.razao.eventstore.deadletter.DeadLetter.Place;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One claim of a segment. While it lasts nobody else parks anything here, though others may take letters away: so a
 * stream that is not remembered is not parked, and one that is remembered must be looked up.
 */
final class Claim {
    private static final Logger LOG = LoggerFactory.getLogger(Claim.class);

    /** So many poison events are none: then it is the processor that is broken, and it stands still. */
    static final int MOST_STREAMS = 10_000;

    private final String processor;
    private final Segment segment;
    private final LetterTable letters;
    private final Serializer names;
    private final Set<String> parked;

    Claim(String processor, Segment segment, LetterTable letters, Serializer names) {
        this.processor = processor;
        this.segment = segment;
        this.letters = letters;
        this.names = names;
        this.parked = letters.streamsIn(processor, segment.getSegmentId());
    }

    /** Axon hands the same object over for as long as a claim lasts, and a new one with each claim. */
    boolean isOf(Segment segment) {
        return this.segment == segment;
    }

    /** Parks an event whose stream is parked. */
    boolean holdsBack(EventMessage<?> event) {
        var stream = NewLetter.streamOf(event);
        if (!parked.contains(stream)) return false;
        var place = placeOf(stream);
        letters.lock(place);
        boolean stillParked = letters.first(place).isPresent();
        if (stillParked) add(event, null);
        else parked.remove(stream);
        return stillParked;
    }

    void park(EventMessage<?> event, Exception failure) throws Exception {
        if (parked.size() >= MOST_STREAMS) throw failure;
        var stream = NewLetter.streamOf(event);
        LOG.warn(
                "{} cannot handle event {} at {}, so stream {} waits: {}",
                processor,
                event.getIdentifier(),
                NewLetter.tokenOf(event),
                stream,
                failure.toString().lines().collect(joining(" ")));
        LOG.debug("Event {} of stream {}", event.getIdentifier(), stream, failure);
        add(event, failure);
        parked.add(stream);
    }

    private void add(EventMessage<?> event, @Nullable Exception failure) {
        letters.add(NewLetter.of(event, placeOf(NewLetter.streamOf(event)), failure, names));
    }

    private Place placeOf(String stream) {
        return new Place(processor, segment.getSegmentId(), stream);
    }
}
