package dev.razao.command.run;

/** Where a run stands. */
enum Phase {
    PLANNING,
    THINKING,
    AWAITING_CONFIRMATION,
    ACTING,
    REFLECTING,
    COMPLETED,
    REJECTED,
    CANCELLED,
    FAILED;

    boolean isEnded() {
        return compareTo(COMPLETED) >= 0;
    }
}
