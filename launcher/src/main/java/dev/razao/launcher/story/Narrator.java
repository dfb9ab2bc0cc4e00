package dev.razao.launcher.story;

import dev.razao.launcher.http.Frame;
import dev.razao.launcher.http.FrameListener;
import java.io.PrintStream;

/** Tells the story while it happens. */
public final class Narrator implements FrameListener {
    private final PrintStream out;
    private int chapter;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    synchronized void begin(String title) {
        chapter++;
        out.printf("%n%d. %s%n", chapter, title);
    }

    synchronized void tell(String sentence) {
        sentence.lines().forEach(line -> out.println("   " + line));
    }

    synchronized void show(String drawing) {
        drawing.lines().forEach(line -> out.println("      " + line));
    }

    @Override
    public synchronized void on(Frame frame) {
        out.printf("   ┊ %2d  %-22s %s%n", frame.id(), frame.type(), Telling.of(frame));
    }

    @Override
    public synchronized void onResume(long lastId) {
        out.printf("   ┊     (a conexão caiu; retomada depois do evento %d)%n", lastId);
    }
}
