package dev.razao.api.edge;

import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.TaxId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param taxId CPF or CNPJ, with or without punctuation */
public record CustomerRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull TaxId taxId,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 32) String phone) {
    public Customer customer() {
        return new Customer(name, taxId, email, phone);
    }
}
