package dev.razao.command.kernel;

/** The fact that forbids a command. Its record's name is the stable name of the problem that a client gets. */
public interface Rejection {}
