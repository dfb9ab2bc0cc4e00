package dev.razao.wiring;

import dev.razao.wiring.Settings.EventStoreEngine;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** There only where events are kept by this engine. */
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnEngine.IsChosen.class)
@interface OnEngine {
    EventStoreEngine value();

    /** A value that names no engine fails here, as it would in the settings. */
    final class IsChosen implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var chosen = Binder.get(context.getEnvironment())
                    .bind("razao.event-store", EventStoreEngine.class)
                    .orElse(EventStoreEngine.POSTGRES);
            return metadata.getAnnotations().get(OnEngine.class).getEnum("value", EventStoreEngine.class) == chosen;
        }
    }
}
