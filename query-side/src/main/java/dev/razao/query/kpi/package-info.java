/** Questions about the key figures. */
@NullMarked
package dev.razao.query.kpi;

import org.jspecify.annotations.NullMarked;
