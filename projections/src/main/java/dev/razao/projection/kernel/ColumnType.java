package dev.razao.projection.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how it is written where a value stands for itself, without a statement around it. */
enum ColumnType {
    UUID("uuid") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        @Override
        void write(CopyBuffer copy, Object value) {
            var id = (UUID) value;
            copy.size(16).int64(id.getMostSignificantBits()).int64(id.getLeastSignificantBits());
        }
    },
    BIGINT("bigint") {
        @Override
        void write(CopyBuffer copy, Object value) {
            copy.size(Long.BYTES).int64(((Number) value).longValue());
        }
    },
    INTEGER("integer") {
        @Override
        void write(CopyBuffer copy, Object value) {
            copy.size(Integer.BYTES).int32((int) value);
        }
    },
    TEXT("text") {
        @Override
        void write(CopyBuffer copy, Object value) {
            copy.text((String) value);
        }
    },
    TEXTS("text[]") {
        private static final int TEXT_OID = 25;

        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var texts = row.getArray(column);
            return texts == null ? null : texts.getArray();
        }

        @Override
        String inArray() {
            return "text";
        }

        @Override
        String literal(Object value) {
            return Arrays.stream((String[]) value)
                    .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        void write(CopyBuffer copy, Object value) {
            var texts = Arrays.stream((String[]) value)
                    .map(text -> text.getBytes(UTF_8))
                    .toList();
            int dimensions = texts.isEmpty() ? 0 : 1;
            int size = (3 + 2 * dimensions + texts.size()) * Integer.BYTES;
            copy.size(size + texts.stream().mapToInt(text -> text.length).sum());
            copy.int32(dimensions).int32(0).int32(TEXT_OID);
            if (!texts.isEmpty()) copy.int32(texts.size()).int32(1);
            texts.forEach(copy::bytes);
        }
    },
    DATE("date") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        void write(CopyBuffer copy, Object value) {
            copy.size(Integer.BYTES).int32((int) DAY_ZERO.until((LocalDate) value, ChronoUnit.DAYS));
        }
    },
    TIMESTAMP("timestamp with time zone") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }

        @Override
        void write(CopyBuffer copy, Object value) {
            copy.size(Long.BYTES).int64(ChronoUnit.MICROS.between(TIME_ZERO, (Instant) value));
        }
    };

    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    static ColumnType of(String sql) {
        return Arrays.stream(values())
                .filter(type -> type.sql.equals(sql))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No read model has had a column of type " + sql));
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    /** The type of an element where many values form an array; an array of arrays would lose its borders. */
    String inArray() {
        return sql;
    }

    /** As text that PostgreSQL reads back. */
    String literal(Object value) {
        return value.toString();
    }

    /** As a field of binary COPY: its size, then its bytes. */
    abstract void write(CopyBuffer copy, Object value);
}
