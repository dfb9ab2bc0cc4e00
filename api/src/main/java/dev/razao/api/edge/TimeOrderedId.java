package dev.razao.api.edge;

import java.security.SecureRandom;
import java.util.UUID;

/** UUID version 7 (RFC 9562): sorts by the millisecond of its making, the rest is random. */
final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
