package dev.razao.localasaas.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One configuration: where events go, which ones, and in which order. */
record Webhook(
        String id,
        String name,
        String url,
        @Nullable String email,
        boolean enabled,
        boolean interrupted,
        int apiVersion,
        @Nullable String authToken,
        SendType sendType,
        List<String> events) {

    enum SendType {
        SEQUENTIALLY,
        NON_SEQUENTIALLY
    }

    boolean wants(String event) {
        return enabled && events.contains(event);
    }

    boolean isSending() {
        return enabled && !interrupted;
    }

    Webhook interrupted(boolean stopped) {
        return new Webhook(id, name, url, email, enabled, stopped, apiVersion, authToken, sendType, events);
    }
}
