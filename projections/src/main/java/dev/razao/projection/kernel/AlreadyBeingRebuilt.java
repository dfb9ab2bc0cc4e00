package dev.razao.projection.kernel;

/** Two rebuilds of one projection would only be in each other's way. */
public final class AlreadyBeingRebuilt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyBeingRebuilt(String projection) {
        super("Another node is rebuilding " + projection + " at this moment");
    }
}
