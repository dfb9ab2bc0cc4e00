package dev.razao.localasaas;

import java.net.BindException;

/** Starts the stand-in with the settings of the environment and runs until it is told to stop. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        try {
            var asaas = LocalAsaas.start(Settings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(asaas::close));
            System.out.println("local-asaas listening on " + asaas.baseUrl());
        } catch (RuntimeException impossible) {
            System.err.println("local-asaas cannot start: " + reason(impossible));
            System.exit(1);
        }
    }

    private static String reason(RuntimeException impossible) {
        return impossible.getCause() instanceof BindException
                ? "LOCAL_ASAAS_PORT is taken; choose another or 0 for a free one"
                : String.valueOf(impossible.getMessage());
    }
}
