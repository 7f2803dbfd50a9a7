package ouro.object;

/**
 * One activation of a code object: the variables, and for a generator or coroutine the places where its suspended
 * statements remember what they were doing.
 */
public final class Frame {
    public final Code code;
    /** Locals, cells, temporaries: as {@link Code} lays them out. */
    public final PyObject[] locals;
    /**
     * One place a resumable statement: 0 when it is not under way. All frames of a code share one array of zeros until
     * they suspend: write through {@link #suspend}, but for zeros.
     */
    public int[] states;

    public final PyDict globals;
    /** The names of a class body, of a module, or of {@code exec}; null in a function. */
    public final PyObject names;

    /** The caller while this frame runs. */
    public Frame back;

    /** What is running: set before anything that may raise or call. */
    public SourceLocation at;

    /** How many frames stand below, for the recursion limit. */
    public int depth;

    /** What a return statement leaves behind. */
    public PyObject returned;

    /** What a suspended generator handed out, or what the awaited object yielded. */
    public PyObject yielded;

    /** The generator or coroutine whose frame this is; null for a plain call. */
    public PyObject owner;

    /** What a resumed statement finds: the value sent in, … */
    public PyObject sent;

    /** … or the exception thrown in. */
    public PyException thrown;

    /** This frame as a value of the language, once somebody has asked for it. */
    public PyObject value;

    private boolean kept;

    public Frame(Code code, PyDict globals, PyObject names) {
        if (code.localCount < 0) {
            code.build();
        }
        this.code = code;
        this.globals = globals;
        this.names = names;
        this.locals = new PyObject[code.localCount];
        this.states = code.idleStates;
    }

    /**
     * A frame for a call of a function. One that an earlier call has done with will do: it spares the collector, and what
     * it lies in is still in the processor's cache.
     */
    static Frame of(Code code, PyDict globals) {
        Frame spare = code.spare;
        if (spare == null || spare.globals != globals) {
            return new Frame(code, globals, null);
        }
        code.spare = spare.back;
        spare.back = null;
        return spare;
    }

    /** Says that somebody may look at this frame after it has ended: no other call gets it. */
    public void keep() {
        kept = true;
    }

    /** Gives the frame back to its code when a call has ended. What the call returned must have been taken out before. */
    public void release() {
        if (kept || owner != null) {
            return;
        }
        PyObject[] left = locals;
        for (int localIndex = 0; localIndex < left.length; localIndex++) {
            left[localIndex] = null;
        }
        at = null;
        returned = null;
        back = code.spare;
        code.spare = this;
    }

    /** Remembers where a resumable statement was when the frame suspends; not 0. */
    public void suspend(int state, int where) {
        if (states == code.idleStates) {
            states = new int[states.length];
        }
        states[state] = where;
    }

    /** Makes this the running frame. The caller must call {@link #leave} in a finally. */
    public void enter(ThreadState thread) {
        Frame caller = thread.frame;
        back = caller;
        int level = caller == null ? 1 : caller.depth + 1;
        depth = level;
        if (level > thread.session.recursionLimit) {
            throw Errors.recursionError();
        }
        thread.frame = this;
    }

    /** Makes the caller the running frame again. */
    public void leave(ThreadState thread) {
        thread.frame = back;
        back = null;
    }

    /** The line being run. */
    public int line() {
        return at == null ? code.firstLine : at.line();
    }
}
