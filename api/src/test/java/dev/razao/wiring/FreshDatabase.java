package dev.razao.wiring;

import dev.razao.embedded.EmbeddedPostgres;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database as the platform finds it at its first start. */
final class FreshDatabase {
    private FreshDatabase() {}

    static DataSource migrated() {
        var fresh = EmbeddedPostgres.shared().createDatabase();
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.jdbcUrl());
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        new Databases().migrations(source);
        return source;
    }
}
