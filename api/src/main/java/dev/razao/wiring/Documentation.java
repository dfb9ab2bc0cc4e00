package dev.razao.wiring;

import dev.razao.api.edge.Operation;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.run.RunId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: its head, and values that are one word. */
@Configuration(proxyBeanMethods = false)
class Documentation {
    @Bean
    OpenAPI openApi() {
        for (var id : List.of(RunId.class, PaymentId.class, DealId.class, PersonId.class)) {
            SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema().format("uuid"));
        }
        SpringDocUtils.getConfig().replaceWithSchema(TaxId.class, new StringSchema().description("CPF or CNPJ"));
        SpringDocUtils.getConfig().replaceWithSchema(Personal.class, new StringSchema());
        return new OpenAPI()
                .info(new Info()
                        .title("Razão")
                        .version("0.1.0")
                        .description("Runs AI agents for companies, charges for what they do, and proves every step.")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                Operation.TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }
}
