package dev.razao.api.edge;

import static org.springdoc.core.fn.builders.apiresponse.Builder.responseBuilder;
import static org.springdoc.core.fn.builders.content.Builder.contentBuilder;
import static org.springdoc.core.fn.builders.parameter.Builder.parameterBuilder;
import static org.springdoc.core.fn.builders.requestbody.Builder.requestBodyBuilder;
import static org.springdoc.core.fn.builders.schema.Builder.schemaBuilder;
import static org.springdoc.core.fn.builders.securityrequirement.Builder.securityRequirementBuilder;

import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.function.Consumer;
import org.springdoc.core.fn.builders.operation.Builder;
import org.springframework.http.MediaType;

/** What a route says of itself in the OpenAPI document, next to the route. */
public final class Operation implements Consumer<Builder> {
    /** The security scheme of the document. */
    public static final String TOKEN = "token";

    private Consumer<Builder> description;

    private Operation(Consumer<Builder> description) {
        this.description = description;
    }

    /** For whoever has a token. */
    public static Operation does(String id, String summary) {
        var token = securityRequirementBuilder().name(TOKEN);
        return openlyDoes(id, summary)
                .and(operation -> operation.security(token))
                .refuses(401, 403);
    }

    /** For anybody. */
    public static Operation openlyDoes(String id, String summary) {
        return new Operation(operation -> operation.operationId(id).summary(summary));
    }

    public Operation takes(Class<?> body) {
        var json = contentBuilder()
                .mediaType(MediaType.APPLICATION_JSON_VALUE)
                .schema(schemaBuilder().implementation(body));
        return and(operation -> operation.requestBody(
                        requestBodyBuilder().required(true).content(json)))
                .refuses(400, 413, 415);
    }

    public Operation inPath(String name) {
        return parameter(ParameterIn.PATH, name, "", true);
    }

    public Operation inQuery(String name, String meaning) {
        return parameter(ParameterIn.QUERY, name, meaning, false);
    }

    public Operation inHeader(String name, String meaning) {
        return parameter(ParameterIn.HEADER, name, meaning, false);
    }

    public Operation answers(int status, Class<?> body) {
        return and(operation -> operation.response(
                responseBuilder().responseCode(Integer.toString(status)).implementation(body)));
    }

    public Operation answersMany(int status, Class<?> item) {
        return and(operation -> operation.response(
                responseBuilder().responseCode(Integer.toString(status)).implementationArray(item)));
    }

    /** A stream of lines or frames, each one such an item. */
    public Operation streams(MediaType type, Class<?> item) {
        var content = contentBuilder()
                .mediaType(type.toString())
                .schema(schemaBuilder().implementation(item));
        return and(operation ->
                operation.response(responseBuilder().responseCode("200").content(content)));
    }

    public Operation answersNothing(int status) {
        return and(operation -> operation.response(
                responseBuilder().responseCode(Integer.toString(status)).description("Done")));
    }

    public Operation refuses(int... statuses) {
        for (int status : statuses) {
            var problem = contentBuilder()
                    .mediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .schema(schemaBuilder().implementation(Problem.class));
            and(operation -> operation.response(
                    responseBuilder().responseCode(Integer.toString(status)).content(problem)));
        }
        return this;
    }

    private Operation parameter(ParameterIn in, String name, String meaning, boolean required) {
        return and(operation -> operation.parameter(
                parameterBuilder().in(in).name(name).description(meaning).required(required)));
    }

    private Operation and(Consumer<Builder> more) {
        description = description.andThen(more);
        return this;
    }

    @Override
    public void accept(Builder operation) {
        description.accept(operation);
    }
}
