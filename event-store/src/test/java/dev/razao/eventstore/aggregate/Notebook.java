package dev.razao.eventstore.aggregate;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullUnmarked;

/** An aggregate of a feature that exists only here. */
@Revision("2")
@NullUnmarked
class Notebook {

    record Open(@TargetAggregateIdentifier String id) {}

    record Write(@TargetAggregateIdentifier String id, String line) {}

    /** Already done if the line is there. */
    record WriteOnce(@TargetAggregateIdentifier String id, String line) {}

    /** Two lines; refuses a notebook that holds half a pair. */
    record WritePair(@TargetAggregateIdentifier String id, String line) {}

    record WriteAndFail(@TargetAggregateIdentifier String id, String line) {}

    record WriteWhile(@TargetAggregateIdentifier String id, String line, Runnable meanwhile) {}

    /** Answers the lines that decisions are made on. */
    record Read(@TargetAggregateIdentifier String id) {}

    record Opened(String id) {}

    record Written(String id, String line) {}

    @AggregateIdentifier
    private String id;

    private List<String> lines;

    List<String> lines() {
        return List.copyOf(lines);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Open open) {
        if (lines == null) apply(new Opened(open.id()));
    }

    @CommandHandler
    void handle(Write write) {
        apply(new Written(id, write.line()));
    }

    @CommandHandler
    boolean handle(WriteOnce write) {
        if (lines.contains(write.line())) return false;
        apply(new Written(id, write.line()));
        return true;
    }

    @CommandHandler
    void handle(WritePair write) {
        if (lines.size() % 2 != 0) throw new IllegalStateException("Half a pair");
        apply(new Written(id, write.line()));
        apply(new Written(id, write.line()));
    }

    @CommandHandler
    void handle(WriteAndFail write) {
        apply(new Written(id, write.line()));
        throw new IllegalStateException("Changed its mind");
    }

    @CommandHandler
    void handle(WriteWhile write) {
        write.meanwhile().run();
        apply(new Written(id, write.line()));
    }

    @CommandHandler
    List<String> handle(Read read) {
        return List.copyOf(lines);
    }

    @EventSourcingHandler
    void on(Opened opened) {
        id = opened.id();
        lines = new ArrayList<>();
    }

    @EventSourcingHandler
    void on(Written written) {
        lines.add(written.line());
    }
}
