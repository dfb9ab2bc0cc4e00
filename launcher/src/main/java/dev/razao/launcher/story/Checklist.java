package dev.razao.launcher.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was expected and what was seen; what is not yet so gets some time. */
public final class Checklist {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Check TITLE = new Check("conferido", "esperado", "visto");

    private final Duration patience;
    private final List<Check> checks = new ArrayList<>();

    Checklist(Duration patience) {
        this.patience = patience;
    }

    private record Check(String what, String expected, String seen) {
        boolean holds() {
            return expected.equals(seen);
        }
    }

    void expect(String what, Object expected, Supplier<Object> look) {
        var wanted = String.valueOf(expected);
        var deadline = System.nanoTime() + patience.toNanos();
        var seen = String.valueOf(look.get());
        while (!seen.equals(wanted) && System.nanoTime() < deadline && pause()) {
            seen = String.valueOf(look.get());
        }
        checks.add(new Check(what, wanted, seen));
    }

    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }

    /** A line a check, in columns. */
    @Override
    public String toString() {
        var format = "  %%1s  %%-%ds  %%-%ds  %%s%%n"
                .formatted(width(TITLE.what, Check::what), width(TITLE.expected, Check::expected));
        var table = new StringBuilder(format.formatted("", TITLE.what, TITLE.expected, TITLE.seen));
        checks.forEach(check ->
                table.append(format.formatted(check.holds() ? "✓" : "✗", check.what, check.expected, check.seen)));
        return table.toString();
    }

    private int width(String title, Function<Check, String> column) {
        return checks.stream().map(column).mapToInt(String::length).reduce(title.length(), Math::max);
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
