package ouro.cli;

import java.util.ArrayList;
import java.util.List;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;

/** The command {@code ouro}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Interpreter interpreter = new Interpreter(InterpreterOptions.standard(), rest);
        int code = interpreter.runFile(rest.getFirst());
        Runtime.getRuntime().halt(code);
    }
}
