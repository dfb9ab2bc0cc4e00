package dev.razao.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database of an embedded server; the URLs hold no credentials. */
public record PostgresDatabase(int port, String name, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    public String r2dbcUrl() {
        return "r2dbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    /** Another database of the same server, created if it does not exist. */
    PostgresDatabase sibling(String wanted) {
        try (var connection = connect();
                var known = connection.prepareStatement("select from pg_database where datname = ?");
                var creation = connection.createStatement()) {
            known.setString(1, wanted);
            if (!known.executeQuery().next()) {
                creation.execute("create database \"%s\"".formatted(wanted));
            }
            return new PostgresDatabase(port, wanted, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("database %s cannot be opened on %s".formatted(wanted, this), e);
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return jdbcUrl() + " as " + user;
    }
}
