package dev.razao.saga.execution.langchain4j;

import tools.jackson.databind.node.JsonNodeFactory;

/** Pieces of a streamed answer, as OpenAI sends them. */
public final class Chunks {
    public static final String TOKENS = """
            {"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[],
             "usage":{"prompt_tokens":1200,"completion_tokens":40,"total_tokens":1240}}""".replace("\n", "");

    private Chunks() {}

    public static String text(String text) {
        return choice("{\"content\":" + quoted(text) + "}", "null");
    }

    public static String callBegins(String tool) {
        return choice(
                "{\"role\":\"assistant\",\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"" + tool + "\",\"arguments\":\"\"}}]}",
                "null");
    }

    public static String callGoesOn(String arguments) {
        return choice(
                "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":" + quoted(arguments) + "}}]}", "null");
    }

    public static String ends(String reason) {
        return choice("{}", "\"" + reason + "\"");
    }

    private static String choice(String delta, String finishReason) {
        return "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                + "[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finishReason + "}]}";
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
