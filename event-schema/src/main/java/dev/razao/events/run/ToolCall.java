package dev.razao.events.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.razao.events.kernel.Personal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A tool with the exact arguments that an agent wants to give it.
 *
 * @param arguments a JSON object as text, byte for byte what the tool will get
 * @param digest SHA-256 in hex over run, step, tool, version and arguments: what an approval is bound to
 */
public record ToolCall(String tool, int version, Personal<String> arguments, String digest) {

    /** The same call in another step has another digest: an approval counts once. */
    public static ToolCall of(RunId run, int step, String tool, int version, Personal<String> arguments) {
        var call = "%s/%d %s@%d\n%s"
                .formatted(run, step, tool, version, arguments.read().orElseThrow());
        return new ToolCall(tool, version, arguments, sha256(call));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
