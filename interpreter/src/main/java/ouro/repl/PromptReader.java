package ouro.repl;

import java.io.IOException;
import java.time.Duration;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** JLine's reader of lines, for which Ctrl-C is a key, and which knows when keys come faster than anybody types. */
class PromptReader extends LineReaderImpl {
    private static final String INTERRUPT = "interrupt";
    /** Nobody presses two keys within this time; what is pasted comes in pieces that are this close together. */
    private static final long BETWEEN_KEYS_NANOS = Duration.ofMillis(3).toNanos();

    private static final long BETWEEN_PIECES_MILLIS = 10;

    protected final boolean dumb;
    private long lastKey;

    PromptReader(Terminal terminal) throws IOException {
        super(terminal, "ouro", null);
        dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        setOpt(Option.DISABLE_EVENT_EXPANSION);
        if (!dumb) {
            getWidgets().put(CALLBACK_INIT, this::takeInterruptKey);
            getWidgets().put(INTERRUPT, this::interrupt);
            bind(getKeyMaps().get(MAIN), INTERRUPT, KeyMap.ctrl('C'));
        }
    }

    static void bind(KeyMap<Binding> keys, String widget, String... sequences) {
        for (String sequence : sequences) {
            if (sequence != null) {
                keys.bind(new Reference(widget), sequence);
            }
        }
    }

    /** As a signal, Ctrl-C would overtake the keys that come after it: they went into the line that it gives up. */
    private boolean takeInterruptKey() {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(Attributes.ControlChar.VINTR, 0);
        terminal.setAttributes(attributes);
        return true;
    }

    private boolean interrupt() {
        state = State.INTERRUPT;
        return true;
    }

    @Override
    protected boolean selfInsert() {
        lastKey = System.nanoTime();
        return super.selfInsert();
    }

    /** Whether there is more to read at once: text that is pasted, on a terminal that does not say so. */
    boolean isMoreArriving() {
        try {
            if (isAnyThere()) {
                return true;
            }
            if (System.nanoTime() - lastKey < BETWEEN_KEYS_NANOS) {
                Thread.sleep(BETWEEN_PIECES_MILLIS);
                return isAnyThere();
            }
        } catch (IOException e) {
            // Whoever reads next is told.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean isAnyThere() throws IOException {
        return terminal.input().available() > 0;
    }

    /** A widget of that name for keys. */
    void widget(String name, Widget widget, String... sequences) {
        getWidgets().put(name, widget);
        bind(getKeyMaps().get(MAIN), name, sequences);
    }
}
