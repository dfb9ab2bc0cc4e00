package dev.razao.projection.kernel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with a table, and with which of its rows, as statements for another. */
final class Privileges {
    private static final String STATEMENTS = """
            select format('grant %s on %%s to %s%s', privilege_type,
                case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
                case when is_grantable then ' with grant option' end)
            from pg_class, aclexplode(relacl) where pg_class.oid = cast(:table as regclass) and grantee <> relowner
            union all
            select 'alter table %s enable row level security' from pg_class
            where oid = cast(:table as regclass) and relrowsecurity
            union all
            select 'alter table %s force row level security' from pg_class
            where oid = cast(:table as regclass) and relforcerowsecurity
            union all
            select format('create policy %I on %%s as %s for %s to %s%s%s', policyname, permissive, cmd,
                (select string_agg(case role when 'public' then role else quote_ident(role) end, ', ')
                    from unnest(roles) as role),
                replace(' using (' || qual || ')', '%', '%%'), replace(' with check (' || with_check || ')', '%', '%%'))
            from pg_policies where format('%I.%I', schemaname, tablename) = :table""";

    private Privileges() {}

    /** @return each with {@code %s} where the other table's name belongs */
    static List<String> of(JdbcClient db, Table table) {
        return db.sql(STATEMENTS)
                .param("table", Table.SCHEMA + "." + table.name())
                .query(String.class)
                .list();
    }
}
