package dev.razao.saga.execution;

import dev.razao.saga.execution.tool.Contract;
import java.util.List;
import java.util.stream.Collectors;

/** What the platform says to a mind, from the files in {@code prompts}. */
final class Directions {
    private static final String LEAD = ResourceFile.read("prompts/lead.md");
    private static final String PLAN = ResourceFile.read("prompts/plan.md");
    private static final String STEP = ResourceFile.read("prompts/step.md");
    private static final String TOOL = ResourceFile.read("prompts/tool.md");
    private static final String ANSWER = ResourceFile.read("prompts/answer.md");

    private Directions() {}

    static String lead(String words) {
        return LEAD.replace("{words}", words);
    }

    static String plan(List<Contract> tools) {
        var list = tools.stream()
                .map(tool -> "- " + tool.name() + ": " + tool.signature().description())
                .collect(Collectors.joining("\n"));
        return PLAN.replace("{tools}", list.isEmpty() ? "(nenhuma)" : list);
    }

    static String step(String name) {
        return STEP.replace("{step}", name);
    }

    static String use(String tool) {
        return TOOL.replace("{tool}", tool);
    }

    static String answer() {
        return ANSWER;
    }
}
