package ouro.cli;

import ouro.runtime.Interpreter;

/** The command {@code ouro}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code;
        try {
            code = Commands.run(arguments);
        } catch (StackOverflowError | RuntimeException e) {
            System.err.println("ouro: internal fault: " + e.getClass().getSimpleName() + " (please report it)");
            code = Interpreter.INTERNAL_FAULT;
        }
        System.out.flush();
        System.exit(code);
    }
}
