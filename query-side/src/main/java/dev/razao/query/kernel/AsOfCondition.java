package dev.razao.query.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** For tables that say of each row when and where in the log it happened. */
public final class AsOfCondition {
    private AsOfCondition() {}

    /** @param asOf null for now */
    public static String sql(@Nullable AsOf asOf) {
        return switch (asOf) {
            case null -> "true";
            case AsOf.Time _ -> "at <= :instant";
            case AsOf.Position _ -> "(tx, position) <= (:tx, :position)";
        };
    }

    public static GenericExecuteSpec bind(@Nullable AsOf asOf, GenericExecuteSpec statement) {
        return switch (asOf) {
            case null -> statement;
            case AsOf.Time(Instant instant) -> statement.bind("instant", instant);
            case AsOf.Position(long tx, long index) -> statement.bind("tx", tx).bind("position", index);
        };
    }
}
