package dev.razao.wiring;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The operator's one secret. Each use gets a key of its own, so that no two uses can be played against each other. */
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    MasterKey(String base64) {
        secret = Base64.getDecoder().decode(base64);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("RAZAO_MASTER_KEY must be 32 bytes in base64: openssl rand -base64 32");
        }
    }

    SecretKey keyFor(String use) {
        return new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), use.getBytes()), "AES");
    }

    /** @return the HMAC-SHA-256 of the text under the key for this use */
    byte[] digest(String use, String text) {
        return hmac(new SecretKeySpec(keyFor(use).getEncoded(), "HmacSHA256"), text.getBytes());
    }

    private static byte[] hmac(SecretKey key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}
