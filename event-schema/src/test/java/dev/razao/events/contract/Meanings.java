package dev.razao.events.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What each type in a source file means: the text of its Javadoc, so that it is written in one place. */
final class Meanings extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final Map<String, String> byType = new HashMap<>();

    private Meanings(DocTrees docs) {
        this.docs = docs;
    }

    static Map<String, String> in(Path source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var parsing = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
            var meanings = new Meanings(DocTrees.instance(parsing));
            for (var unit : parsing.parse()) meanings.scan(unit, null);
            return meanings.byType;
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        var doc = docs.getDocCommentTree(getCurrentPath());
        if (doc != null) {
            var text = doc.getFullBody().stream().map(Object::toString).collect(joining());
            byType.put(type.getSimpleName().toString(), text.replaceAll("\\s+", " "));
        }
        return super.visitClass(type, nothing);
    }
}
