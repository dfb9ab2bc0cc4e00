package dev.razao.launcher;

import dev.razao.launcher.house.Instance;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a person reads once the platform answers. */
final class Welcome {
    private Welcome() {}

    static String to(Instance instance, Path logs, long startNanos) {
        var seconds = String.format(Locale.ROOT, "%.1f", startNanos / (double) TimeUnit.SECONDS.toNanos(1));
        return """

                A Razão está no ar (%3$s s). / Razão is up.

                  endereço / address     %1$s
                  token                  %2$s
                  registros / logs       %4$s
                  Asaas                  %5$s

                Experimente em outro terminal. / Try in another terminal:

                  curl -s %1$s/deals -H 'Authorization: Bearer %2$s' -H 'Content-Type: application/json' \\
                    -d '{"title":"Plano anual","valueCents":149000,"customer":{"name":"Ana Souza","taxId":"529.982.247-25"}}'

                  ./razao demo

                Ctrl-C encerra tudo; os dados ficam. / Ctrl-C stops everything; the data stays.
                """.formatted(instance.url(), instance.token(), seconds, logs, instance.asaas());
    }
}
