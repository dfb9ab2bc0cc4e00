package dev.razao.saga.collection.asaas;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.razao.command.Aggregates;
import dev.razao.command.deal.DealCommand.OpenDeal;
import dev.razao.command.payment.PaymentCommand.RequestPayment;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.localasaas.LocalAsaas;
import dev.razao.saga.collection.CreateChargeHandler;
import dev.razao.saga.collection.PaymentCollection;
import dev.razao.saga.collection.axon.AxonRequestedPayments;
import dev.razao.saga.effect.Await;
import dev.razao.saga.effect.EffectSettings;
import dev.razao.saga.effect.Effects;
import dev.razao.saga.effect.Engine;
import dev.razao.saga.effect.ProcessDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Aggregates, the process, its effects and Asaas at work together; only what has happened is kept in memory. */
final class Shop implements AutoCloseable {
    final LocalAsaas asaas = LocalAsaas.start();
    final List<EventMessage<?>> happened = new CopyOnWriteArrayList<>();
    private final ProcessDatabase database = new ProcessDatabase();
    private final Configuration axon;
    private final Engine engine;
    private final AsaasInbox inbox;
    private final HttpServer webhook;

    Shop() throws Exception {
        axon = axon();
        axon.eventStore().subscribe(happened::addAll);
        var settings = new AsaasSettings(
                URI.create(asaas.baseUrl()), asaas.apiKey(), "test", Duration.ofSeconds(2), Duration.ofHours(1));
        var create = new CreateChargeHandler(
                new AxonRequestedPayments(axon.eventStore()), new AsaasCharges(settings, database.dataSource()));
        var hear = new AsaasEventHandler(database.dataSource());
        engine = new Engine(database, gateway(), EffectSettings.STANDARD, List.of(create, hear)).started();
        inbox = new AsaasInbox(database.dataSource(), database.transactions(), engine.effects());
        webhook = listen();
        new Caller(asaas)
                .call("POST", "/webhooks", """
                {"name":"shop","url":"http://127.0.0.1:%d/","email":"ops@example.com","enabled":true,"interrupted":false,
                 "apiVersion":3,"authToken":"0123456789abcdef0123456789abcdef","sendType":"SEQUENTIALLY",
                 "events":["PAYMENT_CREATED","PAYMENT_CONFIRMED","PAYMENT_RECEIVED","PAYMENT_OVERDUE"]}""".formatted(webhook.getAddress().getPort()));
    }

    private Configuration axon() {
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(_ -> List.of(
                        new SimpleCorrelationDataProvider(Sample.STORY.keySet().toArray(String[]::new))))
                .registerComponent(
                        Effects.class, _ -> effect -> engine.effects().schedule(effect));
        Aggregates.all().forEach(configurer::configureAggregate);
        configurer.eventProcessing(processing -> processing.registerSaga(PaymentCollection.class));
        return configurer.start();
    }

    CommandGateway gateway() {
        return axon.commandGateway();
    }

    private HttpServer listen() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            inbox.receive(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** A deal, and a payment asked for that would win it. */
    PaymentId sell() {
        var id = Sample.aPayment();
        send(new OpenDeal(Sample.DEAL, "Order 5501", Sample.AMOUNT, Sample.PAYER));
        send(new RequestPayment(
                id,
                Sample.DEAL,
                null,
                Sample.AMOUNT,
                PaymentMethod.PIX,
                Sample.PAYER,
                asaas.control().today(),
                "Order 5501"));
        return id;
    }

    private void send(Object command) {
        gateway().sendAndWait(new GenericCommandMessage<>(command, Sample.STORY));
    }

    <E> E await(Class<E> kind) throws Exception {
        Await.until(() -> !all(kind).isEmpty());
        return all(kind).getFirst();
    }

    <E> List<E> all(Class<E> kind) {
        return happened.stream()
                .map(EventMessage::getPayload)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() {
        webhook.stop(0);
        engine.close();
        axon.shutdown();
        asaas.close();
        database.close();
    }
}
