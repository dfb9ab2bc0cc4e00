package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.function.server.RouterFunction;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    private static final OpenApi API = OpenApi.read();

    static Stream<OpenApi.Route> routes() {
        return API.routes();
    }

    @Test
    void the_document_is_openapi_3_1() {
        assertThat(API.document().path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void every_route_is_in_the_document_and_nothing_else() {
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(mapped());
    }

    @Test
    void operations_have_names_of_their_own() {
        assertThat(routes().map(route ->
                        API.operation(route).path("operationId").asString()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_operation_tells_what_it_does_and_how_it_ends(OpenApi.Route route) {
        var operation = API.operation(route);
        var statuses = operation.path("responses").propertyNames();

        assertThat(operation.path("summary").asString()).isNotBlank();
        assertThat(statuses).anyMatch(status -> status.startsWith("2"));
        if (!route.path().equals("/health")) assertThat(statuses).contains("401");
        if (!route.path().equals("/health") && !route.path().startsWith("/webhooks"))
            assertThat(statuses).contains("403");
        if (route.path().contains("{")) assertThat(statuses).contains("404");
        if (operation.has("requestBody")) assertThat(statuses).contains("400", "413", "415");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_refusal_is_a_problem(OpenApi.Route route) {
        var problems = API.operation(route)
                .path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("4"))
                .map(response -> response.getValue().path("content"));

        assertThat(problems).allMatch(content -> content.has("application/problem+json"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_path_names_its_holes(OpenApi.Route route) {
        var holes = Stream.of(route.path().split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1));
        var named = API.operation(route)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("path"))
                .map(parameter -> parameter.path("name").asString());

        assertThat(named).containsExactlyInAnyOrderElementsOf(holes.toList());
    }

    @Test
    void what_is_referred_to_is_in_the_document() {
        assertThat(references(API.document())).isNotEmpty().allMatch(reference -> !API.document()
                .at(reference.substring(1))
                .isMissingNode());
    }

    @Test
    void ids_are_texts_as_they_are_on_the_wire() {
        assertThat(schema("Opened/properties/dealId/type")).isEqualTo("string");
        assertThat(schema("CustomerRequest/properties/taxId/type")).isEqualTo("string");
        assertThat(schema("ToolCall/properties/arguments/type")).isEqualTo("string");
    }

    @Test
    void amounts_are_whole_cents_above_zero() {
        assertThat(schema("OpenDealRequest/properties/valueCents/type")).isEqualTo("integer");
        assertThat(schema("OpenDealRequest/properties/valueCents/minimum")).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void who_needs_a_token_is_told(OpenApi.Route route) {
        var open = List.of("/health", "/webhooks/asaas").contains(route.path());

        assertThat(API.operation(route).path("security").isEmpty()).isEqualTo(open);
        assertThat(API.document().at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_body_is_json(OpenApi.Route route) {
        var content = API.operation(route).path("requestBody").path("content");

        assertThat(content.propertyNames()).isSubsetOf("application/json");
    }

    private static String schema(String path) {
        return API.document().at("/components/schemas/" + path).asString();
    }

    /** Spring prints each route as {@code (GET && /path) -> handler}. */
    private static List<OpenApi.Route> mapped() {
        var one = Pattern.compile("\\((\\w+) && (\\S+)\\) ->");
        return RunningPlatform.parts(RouterFunction.class)
                .flatMap(router -> one.matcher(router.toString()).results())
                .map(route -> new OpenApi.Route(route.group(1), route.group(2)))
                .toList();
    }

    private static Stream<String> references(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::asString);
    }
}
