package ouro.repl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import ouro.runtime.Flags;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.Repeatability;
import ouro.runtime.StandardStreams;

/** A session at a prompt on JLine's dumb terminal: all that is typed is there from the beginning. */
final class Typed {
    private Typed() {}

    /** What the prompt printed, without prompts and without what was typed. */
    static String lines(String... lines) {
        return withoutPrompts(session(null, false, String.join("\n", lines) + "\n"));
    }

    /** The same on the virtual clock. */
    static String virtually(String... lines) {
        return withoutPrompts(session(null, true, String.join("\n", lines) + "\n"));
    }

    /** The dumb terminal shows the first prompt of each input, and the end of the input as an empty line. */
    private static String withoutPrompts(String shown) {
        String text = shown.replace(">>> ", "");
        return text.endsWith("\n\n") || text.equals("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** The whole of what was shown for keys that are all there from the beginning. */
    static String session(Path history, boolean virtualTime, String keys) {
        return session(history, virtualTime, new TypedStep(keys, ""));
    }

    /**
     * Keys, and what must have been shown before the next are pressed.
     *
     * @param interrupts how often Ctrl-C is pressed when {@code started} has been shown
     */
    record TypedStep(String keys, String started, int interrupts, String shown) {
        TypedStep(String keys, String shown) {
            this(keys, "", 0, shown);
        }
    }

    static String session(Path history, boolean virtualTime, TypedStep... steps) {
        return session(history, virtualTime, interpreter -> {}, steps);
    }

    /** The same with an interpreter that something is done to before. */
    static String session(Path history, boolean virtualTime, Consumer<Interpreter> preparation, TypedStep... steps) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        InterpreterOptions options = new InterpreterOptions(
                StandardStreams.ofProcess(), virtualTime ? Repeatability.VIRTUAL : Repeatability.REAL, Flags.NONE);
        Keyboard keyboard = new Keyboard(List.of(steps), shown);
        try (Terminal terminal =
                new DumbTerminal("test", Terminal.TYPE_DUMB, keyboard, shown, StandardCharsets.UTF_8)) {
            keyboard.onInterrupt = () -> terminal.raise(Terminal.Signal.INT);
            // Without these the dumb terminal takes the end of the input for a signal.
            Attributes attributes = terminal.getAttributes();
            attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
            attributes.setControlChar(Attributes.ControlChar.VQUIT, 28);
            attributes.setControlChar(Attributes.ControlChar.VSUSP, 26);
            attributes.setControlChar(Attributes.ControlChar.VSTATUS, 20);
            attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
            terminal.setAttributes(attributes);
            Repl.run(
                    terminal,
                    history,
                    options,
                    true,
                    given -> {
                        Interpreter interpreter = new Interpreter(given, List.of(""));
                        preparation.accept(interpreter);
                        return interpreter;
                    },
                    Interpreter::runNothing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(shown);
    }

    private static String text(ByteArrayOutputStream shown) {
        return shown.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Presses the keys of one step after the other. */
    private static final class Keyboard extends InputStream {
        private static final int MILLIS = 20;
        private static final int MOST_WAITS = 500;
        /** Between one Ctrl-C and the next, and before the first: what is to be interrupted is then under way. */
        private static final int INTERRUPT_MILLIS = 200;

        private final Iterator<TypedStep> steps;
        private final ByteArrayOutputStream shown;
        private TypedStep step;
        private InputStream keys = InputStream.nullInputStream();
        private Runnable onInterrupt;

        Keyboard(List<TypedStep> steps, ByteArrayOutputStream shown) {
            this.steps = steps.iterator();
            this.shown = shown;
        }

        @Override
        public int read() throws IOException {
            int key = keys.read();
            while (key < 0) {
                if (step != null) {
                    await(step.shown());
                }
                if (!steps.hasNext()) {
                    return -1;
                }
                step = steps.next();
                keys = new ByteArrayInputStream(step.keys().getBytes(StandardCharsets.UTF_8));
                key = keys.read();
                if (step.interrupts() > 0) {
                    TypedStep current = step;
                    Thread.ofPlatform().daemon().start(() -> interrupt(current));
                }
            }
            return key;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int key = read();
            if (key < 0) {
                return -1;
            }
            bytes[offset] = (byte) key;
            return 1;
        }

        /** Nobody reads keys while an input runs. */
        private void interrupt(TypedStep current) {
            try {
                await(current.started());
                for (int i = 0; i < current.interrupts(); i++) {
                    Thread.sleep(INTERRUPT_MILLIS);
                    onInterrupt.run();
                }
            } catch (IOException | InterruptedException e) {
                // What is to be shown afterwards will not be.
            }
        }

        private void await(String text) throws IOException {
            for (int i = 0; !text(shown).contains(text); i++) {
                if (i == MOST_WAITS) {
                    throw new IOException("never shown: " + text + "; but: " + text(shown));
                }
                try {
                    Thread.sleep(MILLIS);
                } catch (InterruptedException e) {
                    // A key was pressed that interrupts: the reader deals with it.
                    throw new InterruptedIOException();
                }
            }
        }
    }
}
