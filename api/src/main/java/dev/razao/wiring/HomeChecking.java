package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.wiring.bulk.HomeLog;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before anybody reads: a place of one log, taken for one of another, makes processes act again or skip. */
@Configuration(proxyBeanMethods = false)
class HomeChecking {

    @Bean
    @DependsOn("migrations")
    InitializingBean homeCheck(Settings settings, HikariDataSource workConnections) {
        var engine = settings.eventStore().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return () -> new HomeLog(JdbcClient.create(workConnections)).mustBe(engine);
    }
}
