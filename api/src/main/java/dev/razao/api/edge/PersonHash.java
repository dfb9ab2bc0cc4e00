package dev.razao.api.edge;

/** A keyed hash of what identifies a person. */
@FunctionalInterface
public interface PersonHash {
    byte[] of(String identity);
}
