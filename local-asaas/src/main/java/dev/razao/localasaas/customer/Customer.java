package dev.razao.localasaas.customer;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payer. {@code texts} holds the optional fields that were given, by their wire name. */
public record Customer(
        String id,
        LocalDate dateCreated,
        String name,
        String cpfCnpj,
        Map<String, String> texts,
        @Nullable String groupName,
        boolean notificationDisabled) {}
