package dev.razao.eventstore.fault;

import java.util.Random;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Random}, and says after a failure how to play the same game again. */
public final class Seeded implements ParameterResolver, AfterTestExecutionCallback {

    private static final String SETTING = "fault.seed";

    private final long seed = Long.getLong(SETTING, System.nanoTime());

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Random.class;
    }

    @Override
    public Random resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new Random(seed);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            System.err.printf("%s failed; once more with -D%s=%d%n", test.getDisplayName(), SETTING, seed);
        }
    }
}
