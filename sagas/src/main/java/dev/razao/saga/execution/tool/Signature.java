package dev.razao.saga.execution.tool;

/**
 * What a model is told about something it can call.
 *
 * @param description in Portuguese, like all that models read
 */
public record Signature(String name, String description, JsonSchema arguments) {}
