package dev.razao.projection.kernel;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands an {@link Occurrence} to event handlers; Axon finds it as a service. */
public final class OccurrenceParameter implements ParameterResolverFactory, ParameterResolver<Occurrence> {
    @Override
    public @Nullable ParameterResolver<Occurrence> createInstance(
            Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == Occurrence.class ? this : null;
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof EventMessage<?>;
    }

    @Override
    public Occurrence resolveParameterValue(Message<?> message) {
        return Occurrence.of(message);
    }
}
