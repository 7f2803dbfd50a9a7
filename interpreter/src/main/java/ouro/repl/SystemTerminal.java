package ouro.repl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp;
import ouro.runtime.Terminals;

/**
 * The terminal that the process was started on, as JLine's, but for what costs most of a start: foreign functions, whose
 * call stubs are made anew each time, a class for each signal, and a program that is asked what the terminal can do.
 */
final class SystemTerminal extends PosixSysTerminal {
    private static final String NAME = "ouro";
    private static final String TRAINING = "ouro.training";

    private SystemTerminal(String type, Pty pty) throws IOException {
        super(
                NAME,
                type,
                pty,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                false,
                SignalHandler.SIG_DFL);
    }

    /** @throws IOException where there is none that could be used */
    static Terminal open(Map<String, String> environment) throws IOException {
        String type = TerminalType.of(environment);
        InfoCmp.setLoadedInfoCmp(type, InfoCmp.getDefaultInfoCmp(type));
        if (Boolean.getBoolean(TRAINING)) {
            return ofStreams(type);
        }
        Terminals streams = Terminals.ofProcess();
        if (streams.input() && streams.output()) {
            try {
                return new SystemTerminal(type, new JniTerminalProvider().current(SystemStream.Output));
            } catch (IOException | RuntimeException | LinkageError e) {
                // There is no native library for this machine, or nowhere to unpack it: JLine finds another way.
                return ofWhateverThereIs(type);
            }
        }
        return ofWhateverThereIs(Terminal.TYPE_DUMB);
    }

    /** What the ahead-of-time cache learns from: keys that come from a file, and all that a terminal does with them. */
    private static Terminal ofStreams(String type) throws IOException {
        Terminal terminal = new ExternalTerminal(NAME, type, System.in, System.out, StandardCharsets.UTF_8);
        terminal.setSize(new Size(100, 30));
        return terminal;
    }

    private static Terminal ofWhateverThereIs(String type) throws IOException {
        return TerminalBuilder.builder()
                .name(NAME)
                .type(type)
                .system(true)
                .dumb(true)
                // JLine would take any terminal that has a name for one with colours.
                .color(!type.equals(Terminal.TYPE_DUMB))
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(false)
                .build();
    }

    /** JLine's own stream does not know what there is to be read without waiting. */
    @Override
    public InputStream input() {
        return new FilterInputStream(super.input()) {
            @Override
            public int available() throws IOException {
                return System.in.available();
            }
        };
    }

    /** Only notes the handler: {@link #listen} has the system's signals come here. */
    @Override
    public SignalHandler handle(Signal signal, SignalHandler handler) {
        return handlers.put(signal, handler);
    }

    /** Has a terminal hear of the system's signals. */
    static void listen(Terminal terminal) {
        for (Signal each : new Signal[] {Signal.INT, Signal.WINCH, Signal.CONT}) {
            try {
                sun.misc.Signal.handle(new sun.misc.Signal(each.name()), signal -> terminal.raise(each));
            } catch (IllegalArgumentException e) {
                // This system has no such signal.
                continue;
            }
        }
    }
}
