package ouro.lib.system;

/** What a script may change of the process it runs in. */
public final class SystemState {
    private SystemState() {}

    /** Begins a run in which nothing is changed yet. */
    public static void reset() {
        WorkingDirectory.reset();
        Environs.reset();
        FileDescriptors.reset();
    }
}
