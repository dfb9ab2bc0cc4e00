package dev.razao.localasaas.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Caller;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProviderMannersTest extends AsaasTest {

    @Test
    void a_call_without_a_key_is_unauthorized() {
        assertUnauthorized("", "access_token_not_found");
    }

    @Test
    void a_call_with_a_wrong_key_is_unauthorized() {
        assertUnauthorized("$aact_hmlg_wrong", "invalid_access_token");
    }

    @Test
    void a_production_key_belongs_to_another_environment() {
        assertUnauthorized("$aact_prod_key", "invalid_environment");
    }

    @Test
    void a_call_without_a_user_agent_is_refused() {
        var request = HttpRequest.newBuilder(URI.create(asaas.baseUrl() + "/payments"))
                .header("access_token", asaas.apiKey())
                .header("User-Agent", "");

        var reply = Caller.send(request.build());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("user_agent_not_found");
    }

    @Test
    void a_get_with_a_body_is_forbidden() {
        assertThat(api.getWithBody("/payments", "{}").status()).isEqualTo(403);
    }

    @Test
    void what_does_not_exist_is_a_404_without_a_body() {
        var reply = api.get("/payments/pay_0000000000000000");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().isMissingNode()).isTrue();
        assertThat(api.get("/unknown").status()).isEqualTo(404);
    }

    @Test
    void a_body_that_is_no_json_is_an_invalid_object() {
        assertThat(api.post("/customers", "{\"name\":").errorCode()).isEqualTo("invalid_object");
        assertThat(api.post("/customers", "[]").errorCode()).isEqualTo("invalid_object");
    }

    @Test
    void calls_over_the_limit_are_answered_429_with_the_limit_in_headers() {
        asaas.control().limitRate(2, Duration.ofMinutes(1));

        var first = api.get("/payments");
        api.get("/payments");
        var third = api.get("/payments");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("1");
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.headers().firstValue("RateLimit-Limit")).contains("2");
        assertThat(third.headers().firstValue("RateLimit-Remaining")).contains("0");
        assertThat(third.headers().firstValue("RateLimit-Reset")).isPresent();
    }

    @Test
    void the_limit_counts_each_endpoint_by_itself_and_can_be_switched_off() {
        asaas.control().limitRate(1, Duration.ofMinutes(1));
        api.get("/payments");

        assertThat(api.get("/customers").status()).isEqualTo(200);
        assertThat(api.get("/payments").status()).isEqualTo(429);

        asaas.control().unlimitRate();
        assertThat(api.get("/payments").status()).isEqualTo(200);
    }

    private void assertUnauthorized(String key, String code) {
        var reply = new Caller(asaas.baseUrl(), key).get("/payments");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.errorCode()).isEqualTo(code);
    }
}
