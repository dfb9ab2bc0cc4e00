package dev.razao.localasaas.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One thing on one shelf got a new value; without a value it was taken away. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(String shelf, String id, @Nullable JsonNode value) {}
