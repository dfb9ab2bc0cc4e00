package dev.razao.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.embedded.EmbeddedPostgres;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MasterKeyCheckTest {
    private final JdbcClient database = database();

    @Test
    void a_database_keeps_to_the_key_that_it_was_begun_with() {
        MasterKeyCheck.mustPass(key(1), database);
        assertThatCode(() -> MasterKeyCheck.mustPass(key(1), database)).doesNotThrowAnyException();
        assertThatThrownBy(() -> MasterKeyCheck.mustPass(key(2), database))
                .hasMessage("RAZAO_MASTER_KEY is not the one that this database was begun with");
    }

    private static MasterKey key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return new MasterKey(Base64.getEncoder().encodeToString(bytes));
    }

    private static JdbcClient database() {
        var fresh = EmbeddedPostgres.shared().createDatabase();
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.jdbcUrl());
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        var client = JdbcClient.create(source);
        client.sql("create schema platform").update();
        client.sql("create table platform.master_key_check (hmac bytea primary key)")
                .update();
        return client;
    }
}
