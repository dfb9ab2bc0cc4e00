package dev.razao.localasaas;

import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import tools.jackson.databind.JsonNode;

/** A fresh stand-in for each test, with a caller and the words the tests share. */
public abstract class AsaasTest {
    public static final String CPF = "24971563792";

    @AutoClose
    protected final LocalAsaas asaas;

    protected final Caller api;

    protected AsaasTest() {
        this(Settings.FOR_TESTS);
    }

    protected AsaasTest(Settings settings) {
        asaas = LocalAsaas.start(settings);
        api = Caller.of(asaas);
    }

    protected LocalDate today() {
        return asaas.control().today();
    }

    protected String aCustomer() {
        return api.post("/customers", """
                {"name":"Ana Souza","cpfCnpj":"%s"}
                """.formatted(CPF)).text("id");
    }

    protected Reply charge(String billingType, String value) {
        return charge(aCustomer(), billingType, value, "order-5501");
    }

    protected Reply charge(String customer, String billingType, String value, String reference) {
        return api.post("/payments", """
                {"customer":"%s","billingType":"%s","value":%s,"dueDate":"%s","externalReference":"%s"}
                """.formatted(customer, billingType, value, today().plusDays(4), reference));
    }

    protected String aPix() {
        return charge("PIX", "150.00").text("id");
    }

    protected JsonNode payment(String id) {
        return api.get("/payments/" + id).json();
    }

    protected String status(String id) {
        return api.get("/payments/" + id + "/status").text("status");
    }
}
