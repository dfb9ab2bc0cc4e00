package dev.razao.localasaas.webhook;

/** How deliveries stand: what disturbs them, whether they are held, how many events wait. */
public record DeliveryState(Disturbance disturbance, boolean held, int waiting) {}
