/** Routes of key figures. */
@NullMarked
package dev.razao.api.kpi;

import org.jspecify.annotations.NullMarked;
