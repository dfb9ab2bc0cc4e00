/** The provider's manners on the wire: headers, error bodies, lists, limits. Knows no customer and no charge. */
@NullMarked
package dev.razao.localasaas.http;

import org.jspecify.annotations.NullMarked;
