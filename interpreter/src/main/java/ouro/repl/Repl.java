package ouro.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jline.terminal.Terminal;
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
     * @param startup what runs before the first input, or null; see {@link StartupFile}
     * @param maker makes the interpreter, given the options to use
     * @param first what to run before the first prompt, in the same {@code __main__}: {@code Interpreter::runNothing}, or
     *     what {@code -i} stands before; answers the exit code
     */
    public static int run(
            InterpreterOptions options,
            boolean quiet,
            Path startup,
            Function<InterpreterOptions, Interpreter> maker,
            ToIntFunction<Interpreter> first) {
        try (Terminal terminal = SystemTerminal.open(System.getenv())) {
            Function<InterpreterOptions, Interpreter> listening = given -> {
                Interpreter interpreter = maker.apply(given);
                SystemTerminal.listen(terminal);
                return interpreter;
            };
            return run(terminal, HistoryFile.path(System.getenv()), options, quiet, startup, listening, first);
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
            Path startup,
            Function<InterpreterOptions, Interpreter> maker,
            ToIntFunction<Interpreter> first)
            throws IOException {
        PromptOutput output = new PromptOutput(terminal);
        TerminalInput input = new TerminalInput(terminal, output);
        Interpreter interpreter = maker.apply(options.on(StandardStreams.ofTerminal(input, output)));
        InterruptKey interruptKey = new InterruptKey(interpreter);
        input.onInterrupt(interruptKey::press);
        terminal.handle(Terminal.Signal.INT, signal -> interruptKey.press());
        PromptSession[] session = new PromptSession[1];
        boolean[] started = new boolean[1];
        LiveLoop live = new LiveLoop();
        LineEditor editor = new LineEditor(terminal, output, historyFile, answer -> session[0].answer(answer));
        interpreter.followWith(() -> {
            if (session[0] == null) {
                session[0] = new PromptSession(
                        new InteractiveInterpreter(interpreter),
                        live,
                        output,
                        new Screen(terminal),
                        editor,
                        interruptKey);
            }
            if (!started[0]) {
                started[0] = true;
                begin(session[0], output, quiet ? "" : banner(options), startup);
            }
            session[0].run();
        });
        return first.applyAsInt(interpreter);
    }

    private static void begin(PromptSession session, PromptOutput output, String banner, Path startup) {
        // What a script before it has printed comes first, whole.
        session.interactive().flush();
        output.freshLine();
        session.print(banner);
        if (startup != null) {
            StartupFile.run(startup, session);
        }
    }

    private static String banner(InterpreterOptions options) {
        String clock = options.repeatability().virtualTime() ? ", virtual clock" : "";
        return BANNER.formatted(Version.NUMBER, Runtime.version().feature(), clock);
    }
}
