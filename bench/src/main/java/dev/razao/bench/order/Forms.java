package dev.razao.bench.order;

import dev.razao.bench.order.OrderMessage.LineAdded;
import dev.razao.bench.order.OrderMessage.OrderPlaced;
import dev.razao.wiring.serialization.LogicalNames;
import dev.razao.wiring.serialization.PersonKeys;
import dev.razao.wiring.serialization.StoredForm;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The platform's serializer, which all contestants use, so that none writes more bytes than another. */
public final class Forms {

    private static final SecretKeySpec NO_SECRET = new SecretKeySpec(new byte[32], "AES");

    private Forms() {}

    public static StoredForm over(DataSource connections) {
        Map<String, Class<?>> names = Stream.of(OrderPlaced.class, LineAdded.class, Order.class)
                .collect(Collectors.toMap(type -> "bench." + type.getSimpleName(), Function.identity()));
        return new StoredForm(new LogicalNames(names), new PersonKeys(JdbcClient.create(connections), NO_SECRET));
    }
}
