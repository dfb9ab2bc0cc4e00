/** The main job from the lead's message to the books, played and checked. */
@NullMarked
package dev.razao.launcher.story;

import org.jspecify.annotations.NullMarked;
