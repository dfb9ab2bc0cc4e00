package dev.razao.saga.execution.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.razao.saga.execution.ResourceFile;
import dev.razao.saga.execution.tool.AwaitPayment;
import dev.razao.saga.execution.tool.Charge;
import dev.razao.saga.execution.tool.FindOffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the offline model says, from {@code agents/offline.json}.
 *
 * @param declines words that say no, stronger than those that buy
 * @param methods how to pay, by the word that asks for it
 * @param plans the steps by intent, each with its tool or with none
 * @param steps what an internal step finds, by step and intent
 * @param answers the last words by outcome
 */
record OfflineScript(
        List<String> declines,
        List<String> buys,
        Map<String, String> methods,
        Map<String, List<JsonNode>> plans,
        Map<String, Map<String, String>> steps,
        Map<String, String> answers) {

    static OfflineScript load() {
        return JsonMapper.shared().readValue(ResourceFile.read("agents/offline.json"), OfflineScript.class);
    }

    String arguments(ToolSpecification tool, OfflineConversation heard) {
        return switch (tool.name()) {
            case "plan" -> plan(tool, heard);
            case Charge.NAME -> charge(heard);
            default -> "{}";
        };
    }

    String write(OfflineConversation heard) {
        for (var step : steps.entrySet()) {
            if (heard.direction().contains(step.getKey()))
                return step.getValue().get(intent(heard));
        }
        return answer(heard);
    }

    private String intent(OfflineConversation heard) {
        var words = heard.leadWords();
        boolean declines = this.declines.stream().anyMatch(words::contains);
        return !declines && buys.stream().anyMatch(words::contains) ? "buying" : "asking";
    }

    /** Leaves out what is not on offer: a run without a deal has no tools. */
    private String plan(ToolSpecification plan, OfflineConversation heard) {
        var offered = plan.parameters().properties().toString();
        var steps = JsonNodeFactory.instance.arrayNode();
        for (var step : plans.get(intent(heard))) {
            if (!step.has("tool") || offered.contains("\"" + step.get("tool").stringValue() + "\"")) steps.add(step);
        }
        return JsonNodeFactory.instance.objectNode().set("steps", steps).toString();
    }

    private String charge(OfflineConversation heard) {
        var offer = heard.resultOf(FindOffer.NAME).orElseThrow();
        var words = heard.leadWords();
        var method = methods.keySet().stream().filter(words::contains).findFirst();
        return JsonNodeFactory.instance
                .objectNode()
                .put("amountCents", offer.get("valueCents").longValue())
                .put("method", method.map(methods::get).orElse("PIX"))
                .toString();
    }

    private String answer(OfflineConversation heard) {
        var offer = heard.resultOf(FindOffer.NAME);
        if (offer.isEmpty()) return answers.get("unknown");
        var paid = heard.resultOf(AwaitPayment.NAME).isPresent();
        return answers.get(paid ? "paid" : "offered")
                .replace("{title}", offer.get().get("title").stringValue())
                .replace("{value}", reais(offer.get().get("valueCents").longValue()));
    }

    private static String reais(long cents) {
        return String.format(Locale.of("pt", "BR"), "R$ %,d,%02d", cents / 100, cents % 100);
    }
}
