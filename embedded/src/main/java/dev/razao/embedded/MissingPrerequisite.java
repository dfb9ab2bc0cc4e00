package dev.razao.embedded;

/** Something the machine lacks; the message is one sentence for a person, with the remedy. */
public final class MissingPrerequisite extends RuntimeException {

    public MissingPrerequisite(String sentence) {
        super(sentence);
    }
}
