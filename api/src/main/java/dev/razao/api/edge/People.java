package dev.razao.api.edge;

import dev.razao.events.kernel.DerivedId;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.kernel.TenantId;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The id of a person at a tenant: the same CPF or CNPJ is the same person. Keyed, for a plain hash of a CPF could be
 * guessed by trying them all, and would outlive the person's erasure.
 */
@Component
public class People {
    private final PersonHash hash;

    People(PersonHash hash) {
        this.hash = hash;
    }

    public PersonId idOf(TenantId tenant, TaxId taxId) {
        return new PersonId(DerivedId.from(HexFormat.of().formatHex(hash.of(tenant + "/" + taxId))));
    }
}
