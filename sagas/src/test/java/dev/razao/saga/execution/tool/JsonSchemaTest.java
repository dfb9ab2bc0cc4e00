package dev.razao.saga.execution.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {
    private static final JsonSchema SCHEMA = JsonSchema.of("""
            {"type": "object", "required": ["cents"], "additionalProperties": false, "properties": {
              "cents": {"type": "integer", "minimum": 1, "maximum": 1000},
              "method": {"type": "string", "enum": ["PIX", "CARD"]},
              "tags": {"type": "array", "minItems": 1, "maxItems": 2,
                       "items": {"type": "string", "minLength": 1, "maxLength": 3}}}}""");

    @Test
    void fitting_arguments_are_read() {
        var arguments = SCHEMA.read("{\"cents\": 1000, \"method\": \"PIX\", \"tags\": [\"a\", \"abc\"]}");

        assertThat(arguments.get("cents").longValue()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"cents": 5                            | arguments are not well-formed JSON
            {"cents": 5} {"cents": 6}              | arguments are not well-formed JSON
            {"cents": 5, "cents": 6}               | arguments are not well-formed JSON
            ''                                     | arguments must be an object
            [5]                                    | arguments must be an object
            {}                                     | arguments lacks cents
            {"cents": null}                        | arguments.cents must be a whole number
            {"cents": "5"}                         | arguments.cents must be a whole number
            {"cents": 5.5}                         | arguments.cents must be a whole number
            {"cents": 99999999999999999999}        | arguments.cents must be a whole number
            {"cents": 0}                           | arguments.cents value must be at least 1
            {"cents": 1001}                        | arguments.cents value must be at most 1000
            {"cents": 5, "more": 1}                | arguments has an unknown field
            {"cents": 5, "method": "CASH"}         | arguments.method must be one of ["PIX","CARD"]
            {"cents": 5, "method": 7}              | arguments.method must be a text
            {"cents": 5, "tags": "a"}              | arguments.tags must be a list
            {"cents": 5, "tags": []}               | arguments.tags length must be at least 1
            {"cents": 5, "tags": ["a", "b", "c"]}  | arguments.tags length must be at most 2
            {"cents": 5, "tags": ["a", ""]}        | arguments.tags[1] length must be at least 1
            {"cents": 5, "tags": ["abcd"]}         | arguments.tags[0] length must be at most 3
            """)
    void a_fault_is_named(String arguments, String fault) {
        assertThatThrownBy(() -> SCHEMA.read(arguments))
                .isInstanceOf(UnfitArguments.class)
                .hasMessage(fault);
    }

    @Test
    void a_keyword_that_would_not_be_checked_is_refused() {
        assertThatThrownBy(() -> JsonSchema.of("""
                {"type": "object", "properties": {"name": {"type": "string", "pattern": "a+"}}}"""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Keyword not supported: pattern");
    }
}
