package dev.razao.localasaas.customer;

import dev.razao.localasaas.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A customer as the provider writes it: what is unset is null, never left out. */
final class CustomerView {
    static final List<String> OPTIONAL_TEXTS = List.of(
            "email",
            "company",
            "phone",
            "mobilePhone",
            "address",
            "addressNumber",
            "complement",
            "province",
            "postalCode",
            "additionalEmails",
            "externalReference",
            "observations",
            "municipalInscription",
            "stateInscription");

    private static final List<String> NEVER_SET =
            List.of("cannotBeDeletedReason", "cannotEditReason", "city", "cityName", "state");

    private CustomerView() {}

    static ObjectNode of(Customer customer) {
        var json = Json.object()
                .put("object", "customer")
                .put("id", customer.id())
                .put("dateCreated", customer.dateCreated().toString())
                .put("name", customer.name())
                .put("cpfCnpj", customer.cpfCnpj())
                .put("personType", new TaxNumber(customer.cpfCnpj()).personType());
        OPTIONAL_TEXTS.forEach(name -> json.put(name, customer.texts().get(name)));
        NEVER_SET.forEach(json::putNull);
        if (customer.groupName() != null) {
            json.put("groupName", customer.groupName());
        }
        return json.put("deleted", false)
                .put("notificationDisabled", customer.notificationDisabled())
                .put("canDelete", true)
                .put("canEdit", true)
                .put("country", "Brasil");
    }
}
