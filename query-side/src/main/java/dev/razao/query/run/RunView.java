package dev.razao.query.run;

import java.util.List;

/** A run as it was at a moment, and how it came there. */
public record RunView(RunState run, List<RunMoment> timeline) {}
