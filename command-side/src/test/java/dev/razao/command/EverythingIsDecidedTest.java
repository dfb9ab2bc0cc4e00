package dev.razao.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.razao.command.kernel.Rejection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EverythingIsDecidedTest {
    private static final JavaClasses COMMAND_SIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Aggregates.class);

    static Stream<Class<?>> commands() {
        return COMMAND_SIDE.stream()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Command"))
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_one_handler_in_its_aggregate(Class<?> commands) throws ReflectiveOperationException {
        var aggregate = (Class<?>) commands.getMethod("aggregate").invoke(null);

        assertThat(Aggregates.all()).contains(aggregate);
        assertThat(handledBy(aggregate)).containsExactlyInAnyOrder(names(commands.getPermittedSubclasses()));
    }

    @Test
    void every_aggregate_is_wired() {
        assertThat(commands()).hasSameSizeAs(Aggregates.all());
    }

    @Test
    void every_refusal_is_given_by_some_handler() {
        var refusals = COMMAND_SIDE.that(assignableTo(Rejection.class)).stream()
                .filter(JavaClass::isRecord)
                .toList();

        assertThat(refusals).hasSizeGreaterThan(10).allSatisfy(refusal -> assertThat(
                        refusal.getConstructorCallsToSelf())
                .isNotEmpty());
    }

    private static List<String> handledBy(Class<?> aggregate) {
        return COMMAND_SIDE.get(aggregate).getMethods().stream()
                .filter(annotatedWith(CommandHandler.class))
                .map(JavaMethod::getRawParameterTypes)
                .map(parameters -> parameters.getFirst().getName())
                .toList();
    }

    private static String[] names(Class<?>... types) {
        return Stream.of(types).map(Class::getName).toArray(String[]::new);
    }
}
