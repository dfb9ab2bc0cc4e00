package dev.razao.eventstore.bulk;

/** What was given to import is no whole, unaltered export; says where and why. */
public final class BadExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadExport(long line, String why) {
        super("Line " + line + ": " + why);
    }
}
