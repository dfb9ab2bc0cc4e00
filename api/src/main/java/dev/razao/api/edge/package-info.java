/** What every route shares: who calls, what a refusal looks like, how a command or query leaves. */
@NullMarked
package dev.razao.api.edge;

import org.jspecify.annotations.NullMarked;
