package dev.razao.wiring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.razao.eventstore.axonserver.AxonServerEventStorageEngine;
import dev.razao.eventstore.postgres.LogExport;
import dev.razao.wiring.Settings.EventStoreEngine;
import dev.razao.wiring.bulk.AxonServerImport;
import dev.razao.wiring.bulk.Export;
import dev.razao.wiring.bulk.ImportRefusal;
import dev.razao.wiring.bulk.PlainConnections;
import dev.razao.wiring.bulk.PostgresImport;
import dev.razao.wiring.bulk.Readers;
import dev.razao.wiring.bulk.WholeLog;
import dev.razao.wiring.serialization.StoredForm;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/** The store that the settings name, without the platform on top of it. */
final class BulkStore implements AutoCloseable {
    /** Whoever acts on what happened; read models are all the others. */
    static final List<String> PROCESSES = List.of("run-execution", "payment-collection");

    private final Settings settings;
    private final DataSource database;
    private final StoredForm form;
    private final @Nullable AxonServerEventStorageEngine axonServer;

    private BulkStore(Settings settings, DataSource database) {
        this.settings = settings;
        this.database = database;
        this.form = form(settings, database);
        this.axonServer = settings.eventStore() == EventStoreEngine.AXON_SERVER
                ? new AxonServerStoring().engine(form, settings)
                : null;
    }

    static BulkStore ofEnvironment() {
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        var settings = Binder.get(environment).bindOrCreate("razao", Settings.class);
        if (settings.postgres() == null || settings.masterKey() == null) {
            throw new ImportRefusal("RAZAO_POSTGRES_URL and RAZAO_MASTER_KEY must be set");
        }
        return new BulkStore(settings, PlainConnections.to(settings.postgres().url()));
    }

    private static StoredForm form(Settings settings, DataSource database) {
        new Databases().migrations(database);
        var storing = new EventStoring();
        return storing.storedForm(storing.personKeys(database, storing.masterKey(settings)));
    }

    Export.Source source() {
        return axonServer == null ? new LogExport(database)::read : new WholeLog(axonServer.log());
    }

    void read(InputStream in) throws SQLException {
        var sizes = new WorkerSizes(settings.workers());
        var segments = PROCESSES.stream()
                .collect(toMap(identity(), process -> sizes.of(process).segments()));
        var readers = new Readers(segments, form);
        if (axonServer == null) {
            new PostgresImport(database, readers).read(in);
        } else {
            new AxonServerImport(database, axonServer, readers).read(in);
        }
    }

    @Override
    public void close() {
        Optional.ofNullable(axonServer).ifPresent(AxonServerEventStorageEngine::close);
    }
}
