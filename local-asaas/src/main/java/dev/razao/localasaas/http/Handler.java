package dev.razao.localasaas.http;

/** Answers one call. */
@FunctionalInterface
public interface Handler {
    Answer answer(Request request);
}
