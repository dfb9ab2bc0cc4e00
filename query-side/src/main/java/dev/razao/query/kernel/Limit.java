package dev.razao.query.kernel;

/** How much one answer may hold. */
public final class Limit {
    public static final int MOST = 100;

    private Limit() {}

    public static void check(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidQuery("limit is from 1 to " + MOST + ", not " + limit);
        }
    }
}
