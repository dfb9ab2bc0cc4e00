package dev.razao.wiring;

import dev.razao.saga.effect.EffectHandler;
import dev.razao.saga.execution.Acting;
import dev.razao.saga.execution.Agents;
import dev.razao.saga.execution.Mind;
import dev.razao.saga.execution.RunExecution;
import dev.razao.saga.execution.RunHistory;
import dev.razao.saga.execution.Thinking;
import dev.razao.saga.execution.axon.AxonOffers;
import dev.razao.saga.execution.axon.AxonPayments;
import dev.razao.saga.execution.axon.AxonRunHistory;
import dev.razao.saga.execution.langchain4j.Minds;
import dev.razao.saga.execution.langchain4j.OpenAiSettings;
import dev.razao.saga.execution.langchain4j.Price;
import dev.razao.saga.execution.tool.AwaitPayment;
import dev.razao.saga.execution.tool.Charge;
import dev.razao.saga.execution.tool.FindOffer;
import dev.razao.saga.execution.tool.Offers;
import dev.razao.saga.execution.tool.Toolbox;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs: who thinks, with which tools. */
@Configuration(proxyBeanMethods = false)
class Running {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Agents agents() {
        return Agents.shipped();
    }

    @Bean
    Offers offers(EventStore events) {
        return new AxonOffers(events);
    }

    @Bean
    Toolbox toolbox(Offers offers, EventStore events, Clock clock) {
        return new Toolbox(List.of(
                new FindOffer(offers), new Charge(offers, new AxonPayments(events), clock), new AwaitPayment()));
    }

    @Bean
    RunHistory runHistory(EventStore events) {
        return new AxonRunHistory(events);
    }

    @Bean
    EffectHandler<?> thinking(RunHistory history, Agents agents, Toolbox toolbox, Mind mind) {
        return new Thinking(history, agents, toolbox, mind);
    }

    @Bean
    EffectHandler<?> acting(RunHistory history, Toolbox toolbox) {
        return new Acting(history, toolbox);
    }

    @Bean
    Mind mind(Settings settings) {
        var model = settings.model();
        return switch (model.provider()) {
            case OFFLINE -> Minds.offline();
            case OPENAI ->
                Minds.openAi(new OpenAiSettings(
                        required(model.url(), "RAZAO_MODEL_URL"),
                        required(model.key(), "RAZAO_MODEL_KEY"),
                        required(model.name(), "RAZAO_MODEL_NAME"),
                        new Price(
                                required(model.inputPriceMicros(), "RAZAO_MODEL_INPUT_PRICE_MICROS"),
                                required(model.outputPriceMicros(), "RAZAO_MODEL_OUTPUT_PRICE_MICROS")),
                        model.timeLimit()));
        };
    }

    private static <T> T required(@Nullable T value, String setting) {
        if (value == null) throw new IllegalArgumentException("RAZAO_MODEL_PROVIDER=openai needs " + setting);
        return value;
    }

    @Bean
    MessagingModule runProcess(Processes processes) {
        return axon -> processes.register(axon.eventProcessing(), "run-execution", RunExecution.class);
    }
}
