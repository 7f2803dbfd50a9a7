package ouro.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import ouro.repl.Repl;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.RunLimits;

/**
 * One run of the interpreter: a script, a module, a text or the prompt, with Python's conventions for {@code sys.argv} and
 * {@code sys.path}. It knows nothing of picocli, whose classes no ahead-of-time cache takes: {@code ouro script.py} starts
 * without opening its archive.
 */
final class InterpreterRun {
    InterpreterOptions options = InterpreterOptions.standard();
    RunLimits limits = RunLimits.NONE;
    boolean readsEnvironment = true;
    boolean addsScriptFolder = true;
    /** Whether a prompt follows, … */
    boolean prompts;

    /** … and whether it comes without a banner. */
    boolean quiet;

    int prompt() {
        prompts = true;
        return run("", List.of(), "", Interpreter::runNothing);
    }

    int file(String file, List<String> arguments) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        String folder = Interpreter.isContainer(file) ? path.toString() : String.valueOf(path.getParent());
        return run(file, arguments, folder, interpreter -> interpreter.runFile(file));
    }

    int module(String name, List<String> arguments) {
        if (name.equals("asyncio")) {
            // In CPython too that is a prompt with a loop.
            prompts = true;
            return text("<console>", "import asyncio".getBytes(StandardCharsets.UTF_8), "-m", arguments);
        }
        String folder = Path.of("").toAbsolutePath().toString();
        return run("-m", arguments, folder, interpreter -> interpreter.runModule(name));
    }

    int standardInput(String name, List<String> arguments) {
        try {
            return text("<stdin>", System.in.readAllBytes(), name, arguments);
        } catch (IOException e) {
            System.err.println("ouro: cannot read standard input");
            return Interpreter.USAGE;
        }
    }

    /**
     * Runs a text.
     *
     * @param name what tracebacks call it
     * @param argument what stands for it in {@code sys.argv}
     */
    int text(String name, byte[] text, String argument, List<String> arguments) {
        return run(argument, arguments, "", interpreter -> interpreter.run(name, text));
    }

    /** Runs something, and a prompt after it where one is asked for. */
    private int run(String name, List<String> arguments, String path, ToIntFunction<Interpreter> body) {
        return prompts
                ? Repl.run(options, quiet, given -> interpreter(given, name, arguments, path), body)
                : body.applyAsInt(interpreter(options, name, arguments, path));
    }

    private Interpreter interpreter(InterpreterOptions given, String name, List<String> arguments, String path) {
        List<String> argv = new ArrayList<>();
        argv.add(name);
        argv.addAll(arguments);
        Interpreter interpreter = new Interpreter(given, argv);
        interpreter.limit(limits);
        if (addsScriptFolder) {
            interpreter.addPath(path);
        }
        String more = readsEnvironment ? System.getenv("OUROPATH") : null;
        if (more != null && !more.isEmpty()) {
            for (String folder : more.split(File.pathSeparator, -1)) {
                interpreter.addPath(Path.of(folder).toAbsolutePath().normalize().toString());
            }
        }
        return interpreter;
    }
}
