package ouro;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.runtime.Flags;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.Repeatability;
import ouro.runtime.StandardStreams;
import ouro.runtime.Terminals;

/** What a script printed and how it ended. */
record ScriptResult(String output, String errors, int exitCode) {
    /** Runs a script in this process, in a session of its own. */
    static ScriptResult ouro(Path script, List<String> options, String... arguments) {
        Long seed = null;
        int place = options.indexOf("--seed");
        if (place >= 0) {
            seed = Long.valueOf(options.get(place + 1));
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        InterpreterOptions settings = new InterpreterOptions(
                new StandardStreams(InputStream.nullInputStream(), output, errors, Terminals.NONE),
                new Repeatability(options.contains("--virtual-time"), Double.NaN, seed),
                Flags.NONE);
        List<String> argv = new ArrayList<>(List.of(script.toString()));
        argv.addAll(List.of(arguments));
        Interpreter interpreter = new Interpreter(settings, argv);
        interpreter.addPath(script.toAbsolutePath().getParent().toString());
        int exitCode = interpreter.runFile(script.toString());
        return new ScriptResult(
                output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), exitCode);
    }
}
