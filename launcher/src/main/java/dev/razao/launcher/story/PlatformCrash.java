package dev.razao.launcher.story;

import dev.razao.launcher.house.Installation;
import dev.razao.launcher.house.Instance;

/** The charge exists at Asaas, the answer is on its way, and the platform dies. */
public record PlatformCrash(Stage stage, Installation installation, Instance instance) implements Mishap {

    @Override
    public void prepare() {
        stage.narrator().tell("O Asaas vai criar a próxima cobrança e segurar a resposta.");
        stage.asaas().holdNextChargeAnswer();
    }

    @Override
    public void strike() {
        stage.narrator().begin("A queda");
        stage.asaas().awaitHeldAnswer();
        stage.narrator().tell("A cobrança já existe no Asaas, e a plataforma ainda não sabe. kill -9 na plataforma.");
        installation.killPlatform();
        stage.asaas().releaseHeldAnswers();
        stage.narrator().tell("A plataforma morreu. Subindo de novo, com os mesmos dados…");
        installation.startPlatform(instance);
        stage.narrator().tell("De pé.");
    }
}
