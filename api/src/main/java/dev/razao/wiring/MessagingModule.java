package dev.razao.wiring;

import org.axonframework.config.Configurer;

/** A part of the messaging that configures itself: processes, projections, queries. */
interface MessagingModule {
    void configure(Configurer axon);
}
