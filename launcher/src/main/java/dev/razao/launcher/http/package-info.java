/** Speaks to the platform and to the local Asaas as any client would. */
@NullMarked
package dev.razao.launcher.http;

import org.jspecify.annotations.NullMarked;
