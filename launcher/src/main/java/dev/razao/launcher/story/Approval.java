package dev.razao.launcher.story;

import dev.razao.launcher.http.Frame;

/** A person looks at what the agent wants to do, and allows exactly that. */
record Approval(Stage stage, String run, Frame request) {
    private static final String WRONG_DIGEST = "0".repeat(64);
    private static final int ACCEPTED = 204;

    void show() {
        var call = request.event().path("call");
        stage.narrator().begin("Uma pessoa aprova");
        stage.narrator().tell("Ferramenta  " + call.path("tool").asString());
        stage.narrator().tell("Argumentos  " + call.path("arguments").asString());
        stage.narrator().tell("Resumo      " + digest());
    }

    /** @return the status of the answer */
    int tryWithWrongDigest() {
        var status = stage.platform().approve(run, WRONG_DIGEST).status();
        stage.narrator().tell("Com outro resumo não vale: HTTP " + status + ".");
        return status;
    }

    void give() {
        stage.platform().approve(run, digest()).bodyOf(ACCEPTED);
        stage.narrator().tell("Aprovada com o resumo certo.");
    }

    private String digest() {
        return request.event().path("call").path("digest").stringValue();
    }
}
