package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What every refusal owes its reader, and what it owes nobody. */
final class ProblemAssert {
    private static final String[] OF_THE_INSIDE = {
        "Exception", "dev.razao.", "springframework", "jackson", "java.", "\\tat ", ".java:"
    };

    private ProblemAssert() {}

    static JsonNode assertProblem(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.problem();
        assertThat(problem.path("type").asString()).isEqualTo("urn:razao:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.text()).doesNotContain(OF_THE_INSIDE);
        return problem;
    }

    static void assertInvalid(Client.Answer answer, String pointer) {
        var problem = assertProblem(answer, 422, "invalid-request");
        assertThat(problem.path("errors").valueStream().map(error -> error.path("pointer")
                        .asString()))
                .contains(pointer);
    }
}
