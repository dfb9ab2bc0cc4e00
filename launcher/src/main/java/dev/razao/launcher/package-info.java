/**
 * What a person types: {@code ./razao up} runs the platform with all it needs, {@code ./razao demo} plays its main job.
 * The platform and the local Asaas are started as processes and spoken to over HTTP only, like anybody else would.
 */
@NullMarked
package dev.razao.launcher;

import org.jspecify.annotations.NullMarked;
