package dev.razao.saga.execution;

import dev.razao.saga.execution.Thought.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says what a test tells it to say. */
final class SpeakingMind implements Mind {
    final List<Prompt> heard = new ArrayList<>();
    private Thought next = new Thought("", List.of(), RunStory.USAGE);

    void says(String text) {
        next = new Thought(text, List.of(), RunStory.USAGE);
    }

    void calls(String tool, String arguments) {
        next = new Thought("", List.of(new Call(tool, arguments)), RunStory.USAGE);
    }

    @Override
    public String name() {
        return "speaking";
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Thought think(Prompt prompt) {
        heard.add(prompt);
        return next;
    }
}
