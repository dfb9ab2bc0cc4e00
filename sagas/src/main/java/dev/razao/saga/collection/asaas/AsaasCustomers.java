package dev.razao.saga.collection.asaas;

import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.PersonId;
import dev.razao.saga.effect.TryLater;
import java.io.IOException;

/** Payers at Asaas, which takes the same person again and again unless one looks first. */
final class AsaasCustomers {
    private final AsaasApi asaas;

    AsaasCustomers(AsaasApi asaas) {
        this.asaas = asaas;
    }

    /** @return the id at Asaas */
    String findOrCreate(PersonId person, Customer customer)
            throws AsaasRefusal, IOException, InterruptedException, TryLater {
        var path = "/customers?limit=100&externalReference=" + person;
        var known = asaas.get(path, Wire.Customers.class).data().stream()
                .filter(found -> !found.deleted())
                .findFirst();
        if (known.isPresent()) return known.get().id();
        return asaas.post("/customers", newCustomer(person, customer), Wire.Customer.class)
                .id();
    }

    /** Without Asaas's own messages to the payer: they cost a fee each, and the platform writes for itself. */
    private static Wire.NewCustomer newCustomer(PersonId person, Customer customer) {
        return new Wire.NewCustomer(
                customer.name(), customer.taxId().value(), customer.email(), customer.phone(), person.toString(), true);
    }
}
