package dev.razao.launcher.http;

/** Hears of a run while it happens. */
public interface FrameListener {
    void on(Frame frame);

    void onResume(long lastId);
}
