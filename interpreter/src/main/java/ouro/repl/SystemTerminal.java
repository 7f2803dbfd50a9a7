package ouro.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import ouro.runtime.Terminals;
import sun.misc.Signal;

/** The terminal that the process was started on. */
final class SystemTerminal {
    private static final String NAME = "ouro";

    private SystemTerminal() {}

    /** @throws IOException where there is none that could be used */
    static Terminal open(Map<String, String> environment) throws IOException {
        String type = TerminalType.of(environment);
        Terminals streams = Terminals.ofProcess();
        if (streams.input() && streams.output()) {
            try {
                return ofNativeLibrary(type);
            } catch (IOException | RuntimeException | LinkageError e) {
                // There is no native library for this machine, or nowhere to unpack it: JLine finds another way.
                return ofWhateverThereIs(type);
            }
        }
        return ofWhateverThereIs(Terminal.TYPE_DUMB);
    }

    /**
     * JLine's own choice would be Java's foreign functions, whose call stubs are made anew at every start: a third of the
     * time to the first prompt.
     */
    private static Terminal ofNativeLibrary(String type) throws IOException {
        return new JniTerminalProvider()
                .sysTerminal(
                        NAME,
                        type,
                        false,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        false,
                        Terminal.SignalHandler.SIG_DFL,
                        false,
                        SystemStream.Output);
    }

    private static Terminal ofWhateverThereIs(String type) throws IOException {
        boolean dumb = type.equals(Terminal.TYPE_DUMB);
        return TerminalBuilder.builder()
                .name(NAME)
                .type(type)
                .system(true)
                .dumb(true)
                // Which kind it is was settled before: JLine would take any terminal that has a name for one with colours.
                .color(!dumb)
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(false)
                .build();
    }

    /** Has the terminal hear of the system's signals. JLine would make a class for that at every start. */
    static void listen(Terminal terminal) {
        for (Terminal.Signal each : new Terminal.Signal[] {
            Terminal.Signal.INT, Terminal.Signal.WINCH, Terminal.Signal.CONT
        }) {
            try {
                Signal.handle(new Signal(each.name()), signal -> terminal.raise(each));
            } catch (IllegalArgumentException e) {
                // This system has no such signal.
                continue;
            }
        }
    }
}
