package dev.razao.eventstore;

import java.util.function.Consumer;
import org.axonframework.common.Registration;

/** Tells that something can be read now. */
public interface EventNews {

    /** Tells which streams have news, on the thread that reads them: the listener must be quick. */
    Registration onVisible(Consumer<VisibleEvents> listener);
}
