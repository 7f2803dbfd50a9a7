package ouro.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import ouro.runtime.InteractiveInterpreter;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.StandardStreams;
import ouro.runtime.Version;

/** The prompt: {@code ouro} alone on a terminal, and {@code ouro -i} after a script. */
public final class Repl {
    private static final String BANNER = """
            Ouro %s (Python 3.11.7) on Java %s%s
            A live event loop runs while you type: await works. %%help tells more, Ctrl-D leaves.
            """;

    private Repl() {}

    /**
     * Runs a prompt on the terminal of the process until the user leaves; answers the exit code.
     *
     * @param options their streams are replaced by the terminal
     * @param quiet whether to leave the banner out
     * @param maker makes the interpreter, given the options to use
     * @param first what to run before the first prompt, in the same {@code __main__}: {@code Interpreter::runNothing}, or
     *     what {@code -i} stands before; answers the exit code
     */
    public static int run(
            InterpreterOptions options,
            boolean quiet,
            Function<InterpreterOptions, Interpreter> maker,
            ToIntFunction<Interpreter> first) {
        try (Terminal terminal = TerminalBuilder.builder()
                .name("ouro")
                .system(true)
                .dumb(true)
                .nativeSignals(true)
                .build()) {
            return run(terminal, HistoryFile.path(System.getenv()), options, quiet, maker, first);
        } catch (IOException e) {
            System.err.println("ouro: cannot use the terminal: " + e.getMessage());
            return Interpreter.FAILED;
        }
    }

    /** The same on a given terminal, with a given file for its history, or null to keep none. */
    static int run(
            Terminal terminal,
            Path historyFile,
            InterpreterOptions options,
            boolean quiet,
            Function<InterpreterOptions, Interpreter> maker,
            ToIntFunction<Interpreter> first)
            throws IOException {
        PromptOutput output = new PromptOutput(terminal);
        TerminalInput input = new TerminalInput(terminal, output);
        Interpreter interpreter = maker.apply(options.on(StandardStreams.ofTerminal(input, output)));
        InterruptKey interruptKey = new InterruptKey(interpreter);
        input.onInterrupt(interruptKey::press);
        if (!quiet) {
            String clock = options.repeatability().virtualTime() ? ", virtual clock" : "";
            output.write(BANNER.formatted(Version.NUMBER, Runtime.version().feature(), clock)
                    .getBytes(StandardCharsets.UTF_8));
        }
        terminal.handle(Terminal.Signal.INT, signal -> interruptKey.press());
        PromptSession[] session = new PromptSession[1];
        LiveLoop live = new LiveLoop();
        LineEditor editor = new LineEditor(terminal, output, historyFile, answer -> session[0].answer(answer));
        interpreter.followWith(() -> {
            if (session[0] == null) {
                session[0] =
                        new PromptSession(new InteractiveInterpreter(interpreter), live, output, editor, interruptKey);
            }
            session[0].run();
        });
        return first.applyAsInt(interpreter);
    }
}
