package dev.razao.wiring.serialization;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fields of a class are called and what can be in them, all the way down. */
final class Structure {
    private Structure() {}

    static Object of(Type type) {
        return of(type, Map.of());
    }

    private static Object of(Type type, Map<String, Object> variables) {
        return switch (type) {
            case TypeVariable<?> variable -> variables.get(variable.getName());
            case ParameterizedType generic -> ofGeneric(generic, variables);
            case Class<?> simple
            when simple.isEnum() ->
                Stream.of(simple.getEnumConstants()).map(Object::toString).toList();
            case Class<?> simple when simple.getName().startsWith("dev.razao.") -> fields(simple, variables);
            default -> type.getTypeName();
        };
    }

    private static Object ofGeneric(ParameterizedType generic, Map<String, Object> variables) {
        var raw = (Class<?>) generic.getRawType();
        var arguments = Arrays.stream(generic.getActualTypeArguments())
                .map(argument -> of(argument, variables))
                .toList();
        if (!raw.getName().startsWith("dev.razao.")) return Map.of(raw.getName(), arguments);
        var bound = new TreeMap<String, Object>();
        for (int at = 0; at < arguments.size(); at++) {
            bound.put(raw.getTypeParameters()[at].getName(), arguments.get(at));
        }
        return fields(raw, bound);
    }

    private static Object fields(Class<?> type, Map<String, Object> variables) {
        return allFields(type).stream()
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .collect(Collectors.toMap(
                        Field::getName,
                        field -> of(field.getGenericType(), variables),
                        (_, last) -> last,
                        TreeMap::new));
    }

    private static List<Field> allFields(Class<?> type) {
        var all = new ArrayList<Field>();
        for (Class<?> at = type; at != Object.class && at != Record.class; at = at.getSuperclass()) {
            all.addAll(List.of(at.getDeclaredFields()));
        }
        return all;
    }
}
