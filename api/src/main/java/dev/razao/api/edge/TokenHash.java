package dev.razao.api.edge;

/** What is stored instead of a token: its HMAC under the platform's pepper. */
@FunctionalInterface
public interface TokenHash {
    byte[] of(String token);
}
