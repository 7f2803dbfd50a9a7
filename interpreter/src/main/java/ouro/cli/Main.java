package ouro.cli;

import java.util.Arrays;
import ouro.runtime.Flags;
import ouro.runtime.Interpreter;
import ouro.runtime.Repeatability;

/** The command {@code ouro}. */
public final class Main {
    private static final String VIRTUAL_TIME = "--virtual-time";

    private Main() {}

    public static void main(String[] arguments) {
        int place = placeOfScript(arguments);
        int code;
        try {
            code = place >= 0 ? script(arguments, place) : OuroCommand.run(arguments);
        } catch (StackOverflowError | RuntimeException e) {
            code = fault(e);
        }
        System.out.flush();
        System.err.flush();
        if (place >= 0) {
            // A script leaves no shutdown hooks, and an orderly exit would search all archives for a logger to tell of
            // itself.
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** Tells of a fault of Ouro's own in one line; the exit code. */
    static int fault(Throwable e) {
        System.err.println("ouro: internal fault: " + e.getClass().getSimpleName() + " (please report it)");
        return Interpreter.INTERNAL_FAULT;
    }

    /**
     * Where the script stands in the plainest command lines, {@code ouro script.py …} and {@code ouro --virtual-time script.py
     * …}, which need not wait for the library that reads options; -1 for all others.
     */
    private static int placeOfScript(String[] arguments) {
        int place = arguments.length > 0 && arguments[0].equals(VIRTUAL_TIME) ? 1 : 0;
        return arguments.length > place && arguments[place].endsWith(".py") && !arguments[place].startsWith("-")
                ? place
                : -1;
    }

    private static int script(String[] arguments, int place) {
        InterpreterRun run = new InterpreterRun();
        if (place > 0) {
            run.options = run.options.repeating(Repeatability.VIRTUAL);
        }
        run.options = run.options.flagged(Flags.of(Arrays.asList(arguments)));
        return run.file(arguments[place], Arrays.asList(arguments).subList(place + 1, arguments.length));
    }
}
