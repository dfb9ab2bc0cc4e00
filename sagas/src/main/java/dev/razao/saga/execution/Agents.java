package dev.razao.saga.execution;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The agents that one can start a run with. */
public final class Agents {
    private final Map<String, Agent> agents;

    public Agents(List<Agent> agents) {
        this.agents = new TreeMap<>(agents.stream().collect(toMap(Agent::name, identity())));
    }

    /** Those that come with the platform. */
    public static Agents shipped() {
        return new Agents(List.of(load("luddy")));
    }

    public Optional<Agent> find(String name) {
        return Optional.ofNullable(agents.get(name));
    }

    public List<String> names() {
        return List.copyOf(agents.keySet());
    }

    private static Agent load(String name) {
        var card = JsonMapper.shared().readValue(ResourceFile.read("agents/" + name + ".json"), Card.class);
        return new Agent(name, card.role(), ResourceFile.read("agents/" + name + ".md"), card.tools());
    }

    private record Card(String role, List<String> tools) {}
}
