package dev.razao.localasaas.store;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Numbers that count up across restarts, and random names. */
public final class Numbers {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();
    private final Shelf<Long> last;

    public Numbers(Store store) {
        last = store.shelf("number", Long.class);
    }

    public long next(String name, long first) {
        var next = last.find(name).map(number -> number + 1).orElse(first);
        last.put(name, next);
        return next;
    }

    public String alphanumerics(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
