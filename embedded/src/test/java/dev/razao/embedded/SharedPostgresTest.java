package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SharedPostgresTest {

    private final PostgresDatabase database = EmbeddedPostgres.shared().createDatabase();

    @Test
    void it_is_postgres_17_with_pgvector() throws SQLException {
        assertThat(Sql.ask(database, "show server_version")).startsWith("17.6");
        Sql.execute(database, "create extension vector");
        assertThat(Sql.ask(database, "select extversion from pg_extension where extname = 'vector'"))
                .isEqualTo("0.8.0");
    }

    @Test
    void the_nearest_vector_by_cosine_comes_first_through_an_index() throws SQLException {
        Sql.execute(database, """
                create extension vector;
                create table place (name text, at vector(2));
                create index on place using hnsw (at vector_cosine_ops);
                insert into place values ('north', '[0, 1]'), ('east', '[1, 0]')""");
        assertThat(Sql.ask(database, "select name from place order by at <=> '[0.9, 0.1]' limit 1"))
                .isEqualTo("east");
    }

    @Test
    void portuguese_words_are_found_in_capitals_and_with_accents() throws SQLException {
        assertThat(Sql.ask(
                        database,
                        "select to_tsvector('portuguese', 'COBRANÇA') @@ to_tsquery('portuguese', 'cobranças')"))
                .isEqualTo("t");
    }

    @Test
    void each_database_is_empty_at_first() throws SQLException {
        Sql.execute(database, "create table mine (id int)");
        var other = EmbeddedPostgres.shared().createDatabase();
        assertThat(Sql.ask(other, "select to_regclass('mine')")).isNull();
    }

    @Test
    void it_is_reached_over_r2dbc() {
        var options = ConnectionFactoryOptions.parse(database.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.user())
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .build();
        var name = Flux.usingWhen(
                ConnectionFactories.get(options).create(),
                connection -> Flux.from(connection
                                .createStatement("select current_database()")
                                .execute())
                        .flatMap(result -> result.map(row -> row.get(0, String.class))),
                connection -> connection.close());
        assertThat(name.blockLast()).isEqualTo(database.name());
    }

    @Test
    void a_wrong_password_is_refused() {
        var stranger = new PostgresDatabase(database.port(), database.name(), database.user(), "wrong");
        assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws SQLException {
        assertThat(Sql.ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Sql.ask(database, "show unix_socket_directories")).isEmpty();
    }

    @Test
    void no_password_shows_in_what_is_printed() {
        assertThat(database.toString()).contains(database.name()).doesNotContain(database.password());
    }
}
