package dev.razao.saga.execution;

import java.util.List;

/**
 * Someone who works for a company.
 *
 * @param instructions the system prompt
 * @param tools the names of the tools that it may use
 */
public record Agent(String name, String role, String instructions, List<String> tools) {}
