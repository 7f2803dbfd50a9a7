package ouro;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;

/** What a script printed and how it ended. */
record Run(String output, String errors, int exitCode) {
    /** Runs a script in this process, in a session of its own. */
    static synchronized Run ouro(Path script, List<String> options) {
        Long seed = null;
        int place = options.indexOf("--seed");
        if (place >= 0) {
            seed = Long.valueOf(options.get(place + 1));
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        InterpreterOptions settings = InterpreterOptions.of(new ByteArrayInputStream(new byte[0]), output, errors)
                .withVirtualTime(options.contains("--virtual-time"), Double.NaN)
                .withSeed(seed);
        Interpreter interpreter = new Interpreter(settings, List.of(script.toString()));
        interpreter.addPath(script.toAbsolutePath().getParent().toString());
        int exitCode = interpreter.runFile(script.toString());
        return new Run(output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), exitCode);
    }
}
