package dev.razao.wiring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The platform as a process. */
@SpringBootApplication(scanBasePackages = {"dev.razao.wiring", "dev.razao.api"})
@EnableConfigurationProperties(Settings.class)
public class Razao {
    static void main(String[] arguments) {
        // Axon asks its maker for updates unless told not to; the platform contacts nobody its operator did not name.
        System.setProperty("axoniq.update-checker.disabled", "true");
        try {
            SpringApplication.run(Razao.class, arguments);
        } catch (RuntimeException failure) {
            System.err.println("razao: " + StartFailure.sentence(failure));
            System.exit(1);
        }
    }
}
