package ouro.object;

/**
 * A thread that runs script code. It carries what the interpreter knows of it in a field: that is what calls find their
 * session by, and a {@link ThreadLocal} would cost each of them several times as much.
 */
public final class ScriptThread extends Thread {
    final ThreadState state;

    /** @param stackSize in bytes; untouched pages cost nothing */
    public ScriptThread(ThreadState state, Runnable body, String name, long stackSize) {
        super(null, body, name, stackSize);
        this.state = state;
        state.thread = this;
    }
}
