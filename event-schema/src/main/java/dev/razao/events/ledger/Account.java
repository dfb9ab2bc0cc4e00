package dev.razao.events.ledger;

/** An account of a tenant's books, as {@code kind:name}, for example {@code assets:asaas}. */
public record Account(String name) {
    private static final String FORM = "(assets|liabilities|revenue|expenses|holds)(:[a-z0-9-]+)+";

    public Account {
        if (!name.matches(FORM)) {
            throw new IllegalArgumentException("Not an account: " + name + ", expected for example assets:asaas");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
