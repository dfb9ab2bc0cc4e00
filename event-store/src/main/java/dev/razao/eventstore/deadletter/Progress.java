package dev.razao.eventstore.deadletter;

/** Hears how the batches of a processor fare. */
public interface Progress {

    /** @return what is to be run when the batch has ended, well or not */
    Runnable began(String processor, int segment);

    void wentOn(String processor, int segment);

    void failed(String processor, int segment, Throwable cause);
}
