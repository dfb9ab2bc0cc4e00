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
 * @param digest SHA-256 in hex over tool, version and arguments: what an approval is bound to
 */
public record ToolCall(String tool, int version, Personal<String> arguments, String digest) {

    public static ToolCall of(String tool, int version, Personal<String> arguments) {
        var text = arguments.read().orElseThrow();
        return new ToolCall(tool, version, arguments, sha256(tool + "@" + version + "\n" + text));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
