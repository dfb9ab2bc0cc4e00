package dev.razao.saga.collection.asaas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to Asaas and heard from it, as far as we need it; its names are Asaas's. */
interface Wire {
    record NewCustomer(
            String name,
            String cpfCnpj,
            @Nullable String email,
            @Nullable String mobilePhone,
            String externalReference,
            boolean notificationDisabled) {}

    record Customer(String id, boolean deleted) {}

    record Customers(List<Customer> data) {}

    record NewPayment(
            String customer,
            String billingType,
            BigDecimal value,
            LocalDate dueDate,
            String description,
            String externalReference) {}

    record Payment(
            String id,
            String status,
            @Nullable String billingType,
            @Nullable BigDecimal value,
            @Nullable BigDecimal netValue,
            @Nullable String externalReference,
            String invoiceUrl,
            boolean deleted) {}

    record Payments(List<Payment> data) {}

    record PixQrCode(String payload) {}

    record Event(String id, String event, @Nullable Payment payment) {}

    record Problems(List<Problem> errors) {}

    record Problem(String code, String description) {}
}
