package dev.razao.saga.collection.asaas;

import java.io.IOException;

/** Asaas has certainly done nothing; any other failure leaves that open. */
final class NotTaken extends IOException {
    private static final long serialVersionUID = 1L;

    NotTaken(String message) {
        super(message);
    }
}
