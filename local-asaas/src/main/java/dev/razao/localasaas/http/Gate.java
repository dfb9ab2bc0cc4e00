package dev.razao.localasaas.http;

/** What the provider checks before it looks at the call itself. */
public final class Gate implements Handler {
    private final String apiKey;
    private final Handler inside;

    public Gate(String apiKey, Handler inside) {
        this.apiKey = apiKey;
        this.inside = inside;
    }

    @Override
    public Answer answer(Request request) {
        if (request.method().equals("GET") && !request.body().isEmpty()) {
            return Answer.page(403, "<h1>403 ERROR</h1><p>The request could not be satisfied.</p>");
        }
        if (request.header("user-agent").isBlank()) {
            return Answer.refused(
                    400, "user_agent_not_found", "É obrigatório preencher User-Agent no cabeçalho da requisição.");
        }
        var token = request.header("access_token");
        return token.equals(apiKey) ? inside.answer(request) : unauthorized(token);
    }

    private static Answer unauthorized(String token) {
        if (token.isBlank()) {
            return Answer.refused(
                    401, "access_token_not_found", "O cabeçalho access_token é obrigatório e não foi encontrado.");
        }
        return token.startsWith("$aact_prod_")
                ? Answer.refused(401, "invalid_environment", "A chave de API informada não pertence a este ambiente.")
                : Answer.refused(401, "invalid_access_token", "A chave de API informada é inválida.");
    }
}
