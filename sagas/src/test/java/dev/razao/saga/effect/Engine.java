package dev.razao.saga.effect;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import tools.jackson.databind.json.JsonMapper;

/** One node that works on effects. */
public final class Engine implements AutoCloseable {
    private final Scheduler scheduler;
    private final Effects effects;
    private final ParkedEffects parked;

    public Engine(
            ProcessDatabase database,
            CommandGateway commands,
            EffectSettings settings,
            List<EffectHandler<?>> handlers) {
        var json = JsonMapper.shared();
        var transactions = database.transactions();
        var runner = new EffectRunner(database.dataSource(), transactions, commands, handlers, json, settings);
        scheduler = ProcessScheduler.create(database.dataSource(), settings, List.of(runner.task()));
        effects = new DbSchedulerEffects(scheduler, database.dataSource(), transactions, json);
        parked = new ParkedEffects(scheduler, database.dataSource(), transactions);
    }

    public Engine started() {
        scheduler.start();
        return this;
    }

    public Effects effects() {
        return effects;
    }

    public ParkedEffects parked() {
        return parked;
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
