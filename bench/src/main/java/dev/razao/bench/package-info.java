/** Measures the platform beside what it competes with and beside the limit of the machine; no other module knows it. */
@NullMarked
package dev.razao.bench;

import org.jspecify.annotations.NullMarked;
