package ouro.object;

/** The body of a function, class, module or expression, ready to run, with what is known of it before it runs. */
public abstract class Code {
    /** The bit of {@link #flags} for the body of an {@code async def} that is no generator. */
    public static final int COROUTINE = 0x80;

    private static final String[] NO_NAMES = {};

    /** {@code co_name}. */
    public final String name;

    public final String qualifiedName;
    public final String fileName;
    public final int firstLine;
    public final Parameters parameters;
    /** The docstring, or null. */
    public String documentation;

    /** The session that compiled it, and that alone runs it: its nodes find it here, without asking for their thread. */
    public final SessionState session = SessionState.current();

    /** This code as a value of the language, once somebody has asked for it. */
    public PyObject value;

    /** How many places a frame has; negative as long as the body is not built. */
    public int localCount;
    /** Zeros, as many as there are resumable statements. */
    int[] idleStates = {};

    /** The frames that calls have done with, linked by {@link Frame#back}: as many as ever stood at once. */
    Frame spare;

    /** How many resumable statements there are. */
    public final int stateCount() {
        return idleStates.length;
    }

    /** Says how many resumable statements there are. */
    public final void setStateCount(int count) {
        idleStates = new int[count];
    }

    protected Code(String name, String qualifiedName, String fileName, int firstLine, Parameters parameters) {
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.fileName = fileName;
        this.firstLine = firstLine;
        this.parameters = parameters;
    }

    /**
     * Starts a frame whose parameters are filled in: runs a plain function to its end, makes a generator or coroutine of
     * the frame otherwise.
     */
    public abstract PyObject start(Frame frame, PyFunction function);

    /**
     * Runs or resumes the body in a frame that is already entered.
     *
     * @return true when it ended, its result in {@link Frame#returned}; false when it suspended
     */
    public abstract boolean run(Frame frame);

    /** Builds the body, where that was put off until now; then {@link #localCount} and {@link #stateCount} are known. */
    public void build() {}

    /** The names of local variables by index; parameters first, in the order of {@link Parameters}. */
    public String[] variables() {
        return parameters.names();
    }

    /** The line of a source file for tracebacks, or null where it can't be had. */
    public abstract String sourceLine(int line);

    /** {@code co_flags} as {@code inspect} reads them. */
    public abstract int flags();

    /** The names of the variables that come from enclosing functions: {@code co_freevars}. */
    public String[] freeVariables() {
        return NO_NAMES;
    }
}
