package dev.razao.events.ledger;

import java.util.regex.Pattern;

/** An account of a tenant's books, as {@code kind:name}, for example {@code assets:asaas}. */
public record Account(String name) {
    private static final Pattern FORM = Pattern.compile("(assets|liabilities|revenue|expenses|holds)(:[a-z0-9-]+)+");

    public Account {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Not an account: " + name + ", expected for example assets:asaas");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
