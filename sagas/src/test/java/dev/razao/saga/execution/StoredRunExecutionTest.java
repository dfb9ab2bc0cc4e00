package dev.razao.saga.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoredRunExecutionTest {
    private static final JsonMapper BY_FIELD = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();
    private static final String STORED = """
            {"run": {"value": "018f0000-0000-7000-8000-000000000002"},
             "subject": {"value": "018f0000-0000-7000-8000-000000000004"},
             "steps": 4, "chargingStep": 2, "awaitingStep": -1, "paid": true,
             "approvalDeadline": "018f0000-0000-7000-8000-000000000005"}""";

    @Test
    void a_run_that_was_stored_can_go_on() {
        var restored = BY_FIELD.readValue(STORED, RunExecution.class);

        assertThat(BY_FIELD.<JsonNode>valueToTree(restored)).isEqualTo(BY_FIELD.readTree(STORED));
    }
}
