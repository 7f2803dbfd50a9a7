package ouro.cli;

import java.util.Arrays;
import ouro.runtime.Interpreter;

/** The command {@code ouro}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        boolean script = startsWithScript(arguments);
        int code;
        try {
            code = script ? script(arguments) : OuroCommand.run(arguments);
        } catch (StackOverflowError | RuntimeException e) {
            System.err.println("ouro: internal fault: " + e.getClass().getSimpleName() + " (please report it)");
            code = Interpreter.INTERNAL_FAULT;
        }
        System.out.flush();
        System.err.flush();
        if (script) {
            // A script leaves no shutdown hooks, and an orderly exit would search all archives for a logger to tell of
            // itself.
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** {@code ouro script.py …} has no options of Ouro's to read, and need not wait for the library that reads them. */
    private static boolean startsWithScript(String[] arguments) {
        return arguments.length > 0 && arguments[0].endsWith(".py");
    }

    private static int script(String[] arguments) {
        return new Run().file(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
    }
}
