package dev.razao.wiring.bulk;

import java.net.URI;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection whenever one is asked for: an import needs two, an export one at a time. */
public final class PlainConnections {
    private static final int PORT = 5432;
    private static final int PATIENCE_SECONDS = 10;

    private PlainConnections() {}

    /** @param url {@code postgresql://user:password@host:port/database} */
    public static DataSource to(URI url) {
        var login =
                url.getUserInfo() == null ? new String[0] : url.getUserInfo().split(":", 2);
        if (login.length < 2 || url.getHost() == null) {
            throw new ImportRefusal("RAZAO_POSTGRES_URL must read postgresql://user:password@host:port/database");
        }
        var database = new PGSimpleDataSource();
        database.setServerNames(new String[] {url.getHost()});
        database.setPortNumbers(new int[] {url.getPort() < 0 ? PORT : url.getPort()});
        database.setDatabaseName(url.getPath().substring(1));
        database.setUser(login[0]);
        database.setPassword(login[1]);
        database.setApplicationName("razao-events");
        database.setLoginTimeout(PATIENCE_SECONDS);
        database.setTcpKeepAlive(true);
        return database;
    }
}
