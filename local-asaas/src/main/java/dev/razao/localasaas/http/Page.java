package dev.razao.localasaas.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list envelope. */
public record Page(String object, boolean hasMore, int totalCount, int limit, int offset, List<?> data) {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 10;

    public static <T> Answer answer(Request request, List<T> newestFirst, Function<T, ?> view) {
        int offset = number(request, "offset", 0);
        int limit = Math.min(number(request, "limit", DEFAULT_LIMIT), MAX_LIMIT);
        var rows = newestFirst.stream().skip(offset).limit(limit).map(view).toList();
        var hasMore = (long) offset + rows.size() < newestFirst.size();
        return Answer.ok(new Page("list", hasMore, newestFirst.size(), limit, offset, rows));
    }

    private static int number(Request request, String name, int otherwise) {
        @Nullable String text = request.query(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.invalid(name, "O parâmetro " + name + " é inválido.");
        }
        return Integer.parseInt(text);
    }
}
