package dev.razao.bench.append;

import dev.razao.bench.Benchmark;
import dev.razao.bench.Scale;
import dev.razao.bench.append.Traffic.HotOrders;
import dev.razao.bench.append.Traffic.NewOrders;
import dev.razao.bench.measure.Contest;
import dev.razao.bench.measure.Contestant;
import dev.razao.bench.order.OurCommandSide;
import dev.razao.bench.order.StockCommandSide;
import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Score;
import dev.razao.bench.server.Server;
import dev.razao.bench.server.Tool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One event a command, to new orders and to few hot ones. */
public final class AppendBenchmark implements Benchmark {

    static final int MANY = 32;
    private static final List<Integer> IN_FLIGHT = List.of(1, 16, MANY);
    private static final int HOT_ORDERS = 10;
    private static final int HOT_WRITERS = 16;

    private final int crowd;
    private final List<Integer> clients;

    /**
     * @param crowd how many are in flight where there are more than single commits can serve
     * @param clients with how many pgbench looks for its best
     */
    AppendBenchmark(int crowd, List<Integer> clients) {
        this.crowd = crowd;
        this.clients = clients;
    }

    public AppendBenchmark() {
        this(256, List.of(32, 64, 128, 256));
    }

    @Override
    public String name() {
        return "b1";
    }

    @Override
    public String title() {
        return "append, one event a command";
    }

    @Override
    public Duration limit(Scale scale) {
        return Duration.ofMinutes(5).plus(scale.slice().multipliedBy(25L * (scale.rounds() + 1)));
    }

    @Override
    public Findings run(Server server, Scale scale, Consumer<String> progress) {
        var pgbench = Tool.find("pgbench");
        var scores = new ArrayList<Score>();
        for (int inFlight : IN_FLIGHT) {
            var contest = contest(server, scale, progress, AppendVerdicts.scene(inFlight));
            scores.add(new Score(contest.scene(), contest.between(sideBySide(server, pgbench, inFlight))));
        }
        var crowded = contest(server, scale, progress, AppendVerdicts.scene(crowd));
        scores.add(new Score(crowded.scene(), crowded.between(crowded(server, pgbench))));
        var hot = contest(server, scale, progress, AppendVerdicts.HOT);
        scores.add(new Score(hot.scene(), hot.between(hot(server))));
        return new AppendVerdicts(scores, crowd, pgbench.isPresent() ? clients : List.of()).findings();
    }

    private static Contest contest(Server server, Scale scale, Consumer<String> progress, String scene) {
        return Contest.of(scene, scale, server.meter(), progress);
    }

    private static List<Contestant> sideBySide(Server server, Optional<Tool> pgbench, int inFlight) {
        var contestants = new ArrayList<Contestant>();
        contestants.add(new CommandContestant(new OurCommandSide(server), inFlight, new NewOrders()));
        contestants.add(new CommandContestant(new StockCommandSide(server, inFlight), inFlight, new NewOrders()));
        pgbench.ifPresent(tool -> contestants.add(new PgbenchInsert(server, tool, inFlight)));
        return contestants;
    }

    private List<Contestant> crowded(Server server, Optional<Tool> pgbench) {
        var contestants = new ArrayList<Contestant>();
        contestants.add(new CommandContestant(new OurCommandSide(server), crowd, new NewOrders()));
        pgbench.ifPresent(tool -> clients.forEach(count -> contestants.add(new PgbenchInsert(server, tool, count))));
        return contestants;
    }

    private static List<Contestant> hot(Server server) {
        return List.of(
                new CommandContestant(new OurCommandSide(server), HOT_WRITERS, HotOrders.of(HOT_ORDERS)),
                new CommandContestant(
                        new StockCommandSide(server, HOT_WRITERS), HOT_WRITERS, HotOrders.of(HOT_ORDERS)));
    }
}
