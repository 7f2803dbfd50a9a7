package ouro.repl;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The table of magics by name. */
final class Magics {
    private final Map<String, Magic> table = new TreeMap<>();

    Magics() {
        add(new CancelMagic());
        add(new CdMagic());
        add(new ClockMagic());
        add(new ConfigMagic());
        add(new DebugMagic());
        add(new EditMagic());
        add(new HelpMagic());
        add(new HistoryMagic());
        add(new LoadMagic());
        add(new LsMagic());
        add(new LsMagicMagic());
        add(PasteMagic.fromClipboard());
        add(PasteMagic.fromLines());
        add(new PprintMagic());
        add(new PwdMagic());
        add(new ResetMagic());
        add(new RunMagic());
        add(new SaveMagic());
        add(new ShellMagic("bash"));
        add(new ShellMagic("sh"));
        add(new TasksMagic());
        add(new TimeMagic());
        add(new TimeItMagic());
        add(new WhoMagic());
        add(new WriteFileMagic());
    }

    private void add(Magic magic) {
        table.put(magic.name(), magic);
    }

    /** All of them, by name. */
    Iterable<Magic> all() {
        return table.values();
    }

    /** The magic of that name, or null. */
    Magic find(String name) {
        return table.get(name);
    }

    /** Runs a line, {@code %name argument}. */
    void run(PromptSession session, String name, String argument) {
        attempt(session, "%" + name, find(name), magic -> magic.run(session, argument));
    }

    /** Runs a cell: {@code %%name argument} and the lines below. */
    void runCell(PromptSession session, PromptInput.Cell cell) {
        attempt(
                session,
                "%%" + cell.name(),
                find(cell.name()),
                magic -> magic.runCell(session, cell.argument(), cell.body()));
    }

    private static void attempt(PromptSession session, String shown, Magic magic, Consumer<Magic> body) {
        if (magic == null) {
            session.print("there is no magic " + shown + "; %help lists those there are\n");
            return;
        }
        try {
            body.accept(magic);
        } catch (Magic.MagicError e) {
            session.print(shown + ": " + e.getMessage() + "\n");
        }
    }
}
