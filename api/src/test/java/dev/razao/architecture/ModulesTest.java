package dev.razao.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the modules, as the picture in the README draws them. */
class ModulesTest {
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.razao");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "command",
                "eventstore",
                "saga",
                "projection",
                "query",
                "api",
                "wiring",
                "embedded",
                "localasaas"
            })
    void every_module_that_a_rule_names_exists(String module) {
        assertThat(PLATFORM.that(resideInAPackage("dev.razao." + module + "..")))
                .isNotEmpty();
    }

    @Test
    void the_language_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("dev.razao.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.razao.events..", "org.jspecify..")
                .check(PLATFORM);
    }

    @Test
    void deciding_knows_the_language_only() {
        mayUse("command", "events");
    }

    @Test
    void processes_know_the_language_and_commands() {
        mayUse("saga", "events", "command");
    }

    @Test
    void projections_know_the_language_only() {
        mayUse("projection", "events");
    }

    @Test
    void queries_know_the_language_only() {
        mayUse("query", "events");
    }

    @Test
    void the_store_knows_nothing_of_ours() {
        mayUse("eventstore");
    }

    @Test
    void the_embedded_services_know_nothing_of_ours() {
        mayUse("embedded");
    }

    @Test
    void the_local_provider_knows_nothing_of_ours() {
        mayUse("localasaas");
    }

    @Test
    void the_platform_knows_neither_the_local_provider_nor_the_embedded_services() {
        noClasses()
                .that(resideOutsideOfPackages("dev.razao.localasaas..", "dev.razao.embedded.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.razao.localasaas..", "dev.razao.embedded..")
                .check(PLATFORM);
    }

    @Test
    void only_the_model_adapter_knows_langchain4j() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.razao.saga.execution.langchain4j..", "dev.razao.wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .check(PLATFORM);
    }

    @Test
    void deciders_have_no_clock_no_random_and_no_spring() {
        noClasses()
                .that()
                .resideInAPackage("dev.razao.command..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(PLATFORM);
    }

    private static void mayUse(String module, String... others) {
        var allowed = Stream.concat(Stream.of(module), Arrays.stream(others))
                .map(name -> "dev.razao." + name + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> ours = resideInAPackage("dev.razao..");
        noClasses()
                .that()
                .resideInAPackage("dev.razao." + module + "..")
                .should()
                .dependOnClassesThat(ours.and(resideOutsideOfPackages(allowed)))
                .check(PLATFORM);
    }
}
