package dev.razao.saga.collection.asaas;

/** Asaas understood and will not do it, now or later. */
final class AsaasRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    AsaasRefusal(String code, String description) {
        super(description.replace("\0", "")); // PostgreSQL keeps no such character.
        this.code = code;
    }

    String code() {
        return code;
    }
}
