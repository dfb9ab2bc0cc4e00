package dev.razao.launcher.http;

/** The other side did not do what it should; the message is a sentence for a person. */
public final class Disappointment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Disappointment(String sentence) {
        super(sentence);
    }
}
