package dev.razao.launcher.story;

import dev.razao.launcher.http.AsaasControl;
import dev.razao.launcher.http.PlatformClient;

/** Where the story is played, and who tells it. */
public record Stage(PlatformClient platform, AsaasControl asaas, Narrator narrator) {}
