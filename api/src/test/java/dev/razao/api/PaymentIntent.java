package dev.razao.api;

/** A payment asked for without a run. */
record PaymentIntent(String id, String charge) {
    static final long CENTS = 149_000;

    static PaymentIntent request(Client client) {
        return request(client, "pix");
    }

    static PaymentIntent request(Client client, String method) {
        return charged(client, post(client, method).json().path("intentId").asString());
    }

    static Client.Answer post(Client client, String method) {
        return client.post("/payments/asaas/intent", """
                {"amount": %d, "method": "%s",
                 "meta": {"customer": {"name": "Rui Lima", "taxId": "249.715.637-92"}}}""".formatted(CENTS, method));
    }

    private static PaymentIntent charged(Client client, String id) {
        var payment = new Story(client).paymentIn(id, "charged");
        return new PaymentIntent(id, payment.path("chargeId").asString());
    }
}
