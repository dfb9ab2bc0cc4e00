package dev.razao.eventstore.deadletter;

/** Lets a part of a transaction fail. With PostgreSQL a failed statement would else spoil the whole of it. */
record Savepoints(Sql sql) {

    interface Part {
        void run() throws Exception;
    }

    /** @throws Exception what the part threw, its changes undone */
    void within(Part part) throws Exception {
        var savepoint = sql.on(connection -> connection.setSavepoint());
        try {
            part.run();
        } catch (Throwable failure) {
            undo(savepoint, failure);
            throw Trouble.of(failure);
        }
        sql.on(connection -> {
            connection.releaseSavepoint(savepoint);
            return savepoint;
        });
    }

    private void undo(java.sql.Savepoint savepoint, Throwable failure) throws Exception {
        try {
            sql.on(connection -> {
                connection.rollback(savepoint);
                return savepoint;
            });
        } catch (RuntimeException gone) {
            gone.addSuppressed(failure);
            throw gone;
        }
    }
}
