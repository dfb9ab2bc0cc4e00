package dev.razao.eventstore.axonserver;

import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;

/** What a client sends, one after the other; one that gives up has simply ended. */
record Requests<T>(Consumer<T> each, Runnable end) implements StreamObserver<T> {

    @Override
    public void onNext(T request) {
        each.accept(request);
    }

    @Override
    public void onError(Throwable givenUp) {}

    @Override
    public void onCompleted() {
        end.run();
    }
}
