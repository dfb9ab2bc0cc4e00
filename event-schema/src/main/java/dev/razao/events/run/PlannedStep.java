package dev.razao.events.run;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param tool the tool that the step uses; null for a step inside the model
 */
public record PlannedStep(String name, @Nullable String tool) {}
