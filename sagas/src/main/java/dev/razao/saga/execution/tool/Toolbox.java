package dev.razao.saga.execution.tool;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Every tool by its name. */
public final class Toolbox {
    private final Map<String, Tool> tools;

    public Toolbox(Collection<? extends Tool> tools) {
        this.tools =
                tools.stream().collect(toUnmodifiableMap(tool -> tool.contract().name(), identity()));
    }

    /** @throws ToolRefused if there is no such tool */
    public Tool find(String name) {
        var tool = tools.get(name);
        if (tool == null) throw new ToolRefused("There is no tool called " + name);
        return tool;
    }

    public List<Contract> contracts(List<String> names) {
        return names.stream().map(name -> find(name).contract()).toList();
    }

    public Duration longestTimeLimit() {
        return tools.values().stream()
                .map(tool -> tool.contract().timeLimit())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
