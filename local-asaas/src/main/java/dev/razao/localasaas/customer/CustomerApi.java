package dev.razao.localasaas.customer;

import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Fields;
import dev.razao.localasaas.http.Page;
import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.http.Request;
import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.store.Numbers;
import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.time.AccountClock;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;

/** {@code /v3/customers}. Nothing is unique: the same CPF twice makes two customers. */
public final class CustomerApi {
    private static final long FIRST_NUMBER = 8_392_496;
    private static final List<String> FILTERS = List.of("externalReference", "cpfCnpj", "email", "name", "groupName");

    private final Shelf<Customer> customers;
    private final Numbers numbers;
    private final AccountClock clock;

    public CustomerApi(Store store, Numbers numbers, AccountClock clock) {
        this.customers = store.shelf("customer", Customer.class);
        this.numbers = numbers;
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        routes.add("POST", "/v3/customers", this::create)
                .add("GET", "/v3/customers", this::list)
                .add("GET", "/v3/customers/{id}", this::find);
    }

    public boolean exists(String id) {
        return customers.find(id).isPresent();
    }

    private Answer create(Request request) {
        var fields = request.fields();
        var name = fields.requiredText("name");
        var taxNumber = fields.text("cpfCnpj");
        if (taxNumber == null || !TaxNumber.isValid(taxNumber)) {
            throw Refusal.invalid("object", "O CPF/CNPJ informado é inválido.");
        }
        var texts = texts(fields);
        if (texts.getOrDefault("mobilePhone", "").matches("\\D*(?:\\d{2})?(\\d)\\1{7,}")) {
            throw Refusal.invalid("mobilePhone", "O celular informado é inválido.");
        }
        var id = "cus_%012d".formatted(numbers.next("customer", FIRST_NUMBER));
        var customer = new Customer(
                id,
                clock.today(),
                name,
                new TaxNumber(taxNumber).digits(),
                texts,
                fields.text("groupName"),
                fields.flag("notificationDisabled"));
        customers.put(id, customer);
        return Answer.ok(CustomerView.of(customer));
    }

    private Answer list(Request request) {
        var found = customers.newestFirst().stream().filter(matches(request)).toList();
        return Page.answer(request, found, CustomerView::of);
    }

    private Answer find(Request request) {
        return customers
                .find(request.id())
                .map(CustomerView::of)
                .map(Answer::ok)
                .orElseThrow(Refusal::notFound);
    }

    private static Predicate<Customer> matches(Request request) {
        return customer -> {
            var view = CustomerView.of(customer);
            return FILTERS.stream()
                    .allMatch(name -> request.query(name) == null
                            || view.path(name).asString("").equals(request.query(name)));
        };
    }

    private static HashMap<String, String> texts(Fields fields) {
        var texts = new HashMap<String, String>();
        for (var name : CustomerView.OPTIONAL_TEXTS) {
            var text = fields.text(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }
}
