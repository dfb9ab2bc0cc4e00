package dev.razao.wiring;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import dev.razao.eventstore.deadletter.Handling;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** A process as its processor calls it: after each event its state is stored, or else forgotten. */
final class ProcessHandling implements Handling {
    private final EventHandlerInvoker process;
    private final StoryMetadata story = new StoryMetadata();

    ProcessHandling(EventHandlerInvoker process) {
        this.process = process;
    }

    @Override
    public boolean hears(Class<?> payloadType) {
        return process.canHandleType(payloadType);
    }

    @Override
    public boolean isFor(EventMessage<?> event, Segment segment) {
        return process.canHandle(event, segment);
    }

    @Override
    public Pass begin(Segment segment) {
        return new Pass() {
            @Override
            public void handle(EventMessage<?> event) throws Exception {
                apart(() -> handleAlone(event, segment));
            }

            @Override
            public void finish() {}
        };
    }

    private void handleAlone(EventMessage<?> event, Segment segment) throws Exception {
        var work = DefaultUnitOfWork.startAndGet(event);
        work.registerCorrelationDataProvider(story);
        var result = work.executeWithResult(() -> {
            process.handle(event, segment);
            return event;
        });
        if (result.isExceptional()) throw asException(result.exceptionResult());
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Inside the batch's unit of work a failed event would leave its changed process behind, to be stored with the next. */
    private static void apart(Work work) throws Exception {
        @Nullable UnitOfWork<?> batch = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (batch != null) CurrentUnitOfWork.clear(batch);
        try {
            work.run();
        } finally {
            if (batch != null) CurrentUnitOfWork.set(batch);
        }
    }

    /** A deadline that is just being met cannot be called off; once it was, the event is handled after it. */
    private static Exception asException(Throwable failure) {
        if (failure instanceof TaskInstanceCurrentlyExecutingException) return new DeadlineBeingMet(failure);
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    private static final class DeadlineBeingMet extends AxonTransientException {
        private static final long serialVersionUID = 1L;

        DeadlineBeingMet(Throwable cause) {
            super("A deadline of this process is being met at this moment", cause);
        }
    }
}
