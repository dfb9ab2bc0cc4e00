package dev.razao.wiring;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database keeps to the master key that it was begun with: under another, its people could not be read any more. */
final class MasterKeyCheck {
    private MasterKeyCheck() {}

    /** @throws IllegalArgumentException if the database was begun with another key */
    static void mustPass(MasterKey key, JdbcClient database) {
        var hmac = key.digest("check", "razao");
        database.sql("""
                        insert into platform.master_key_check (hmac)
                        select :hmac where not exists (select from platform.master_key_check)""").param("hmac", hmac).update();
        boolean same = database.sql("select count(*) from platform.master_key_check where hmac = :hmac")
                        .param("hmac", hmac)
                        .query(Long.class)
                        .single()
                == 1;
        if (!same)
            throw new IllegalArgumentException("RAZAO_MASTER_KEY is not the one that this database was begun with");
    }
}
