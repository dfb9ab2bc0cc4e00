package dev.razao.projection.kernel;

import java.util.UUID;

/** One stream of one tenant. */
record Key(UUID tenant, UUID id) {}
