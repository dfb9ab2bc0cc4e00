package dev.razao.launcher.story;

import dev.razao.launcher.http.AsaasControl;
import dev.razao.launcher.http.PlatformClient;
import java.nio.file.Path;

/**
 * Where the story is played, and who tells it.
 *
 * @param exports the folder that audit trails go to
 */
public record Stage(PlatformClient platform, AsaasControl asaas, Narrator narrator, Path exports) {}
