package ouro.cli;

import ouro.runtime.Interpreter;

/** The command {@code ouro}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        ChildCommandLine child = ChildCommandLine.of(arguments);
        PlainCommandLine plain = PlainCommandLine.of(arguments);
        int code;
        try {
            code = child != null ? child.run() : plain != null ? plain.run() : OuroCommand.run(arguments);
        } catch (StackOverflowError | RuntimeException e) {
            code = fault(e);
        }
        System.out.flush();
        System.err.flush();
        if (child != null || plain != null && plain.isScript()) {
            // A script or a child leaves no shutdown hooks, and an orderly exit would search all archives for a logger
            // to tell of itself.
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** Tells of a fault of Ouro's own in one line; the exit code. */
    static int fault(Throwable e) {
        System.err.println("ouro: internal fault: " + e.getClass().getSimpleName() + " (please report it)");
        return Interpreter.INTERNAL_FAULT;
    }
}
