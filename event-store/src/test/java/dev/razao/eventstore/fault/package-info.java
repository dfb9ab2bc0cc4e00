/** What breaks in earnest, broken on purpose: processes are paused and killed, disks filled, claims stolen. */
@NullMarked
package dev.razao.eventstore.fault;

import org.jspecify.annotations.NullMarked;
