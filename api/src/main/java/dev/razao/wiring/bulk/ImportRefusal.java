package dev.razao.wiring.bulk;

/** One sentence for whoever gave the command; nothing was changed. */
public final class ImportRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportRefusal(String sentence) {
        super(sentence);
    }
}
