package dev.razao.launcher.story;

/** What goes wrong between the charge at Asaas and our knowing of it. */
public interface Mishap {
    Mishap NONE = new Mishap() {
        @Override
        public void prepare() {}

        @Override
        public void strike() {}
    };

    /** Before the charge is approved. */
    void prepare();

    /** After it was approved; returns once the platform answers again. */
    void strike();
}
