package dev.razao.wiring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.RedissonReactiveClient;
import org.redisson.config.Config;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Redis {
    private static final int DEFAULT_PORT = 6379;

    @Bean(destroyMethod = "shutdown")
    RedissonClient redisson(Settings settings) {
        var url = settings.redis().url();
        var config = new Config();
        config.setLazyInitialization(true);
        config.setPassword(password(url));
        config.useSingleServer()
                .setAddress("redis://" + url.getHost() + ":" + (url.getPort() < 0 ? DEFAULT_PORT : url.getPort()))
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16);
        return Redisson.create(config);
    }

    private static @Nullable String password(URI url) {
        return url.getUserInfo() == null ? null : url.getUserInfo().replaceFirst("^[^:]*:", "");
    }

    @Bean
    RedissonReactiveClient reactiveRedis(RedissonClient redisson) {
        return redisson.reactive();
    }
}
