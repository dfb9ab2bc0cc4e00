package dev.razao.localasaas.control;

import java.util.List;

/** The faults still armed, and how many answers are being held. */
public record FaultState(List<Fault> armed, int held) {}
