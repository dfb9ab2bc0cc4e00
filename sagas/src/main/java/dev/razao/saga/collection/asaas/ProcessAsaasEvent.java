package dev.razao.saga.collection.asaas;

/** Only the id: what Asaas said stays in the inbox. */
record ProcessAsaasEvent(String eventId) {}
