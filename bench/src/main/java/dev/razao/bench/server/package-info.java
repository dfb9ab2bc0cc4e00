/** The PostgreSQL that all contestants share, and the machine it runs on. */
@NullMarked
package dev.razao.bench.server;

import org.jspecify.annotations.NullMarked;
