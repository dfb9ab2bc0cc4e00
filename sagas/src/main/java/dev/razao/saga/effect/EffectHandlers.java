package dev.razao.saga.effect;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who does which kind of effect. A kind is called {@code package.Record}: Java packages may move, stored names may not. */
final class EffectHandlers {
    private final Map<String, EffectHandler<?>> byKind;

    EffectHandlers(List<EffectHandler<?>> handlers) {
        this.byKind =
                handlers.stream().collect(toUnmodifiableMap(handler -> kindOf(handler.request()), handler -> handler));
    }

    Optional<EffectHandler<?>> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    static String kindOf(Class<?> request) {
        var home = request.getPackageName();
        return home.substring(home.lastIndexOf('.') + 1) + "." + request.getSimpleName();
    }
}
