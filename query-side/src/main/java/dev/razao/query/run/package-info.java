/** Questions about runs. */
@NullMarked
package dev.razao.query.run;

import org.jspecify.annotations.NullMarked;
