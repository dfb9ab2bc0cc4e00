/** Answers from the rows of the projections. A tenant, named by the query's metadata, sees its own rows only. */
@NullMarked
package dev.razao.query;

import org.jspecify.annotations.NullMarked;
