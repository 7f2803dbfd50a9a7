package ouro.repl;

import java.util.Map;
import java.util.TreeMap;

/** The table of magics by name. */
final class Magics {
    private final Map<String, Magic> table = new TreeMap<>();

    Magics() {
        add(new CancelMagic());
        add(new ClockMagic());
        add(new HelpMagic());
        add(new HistoryMagic());
        add(new LoadMagic());
        add(new ResetMagic());
        add(new RunMagic());
        add(new TasksMagic());
        add(new TimeMagic());
        add(new TimeItMagic());
        add(new WhoMagic());
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

    void run(PromptSession session, String name, String argument) {
        Magic magic = find(name);
        if (magic == null) {
            session.print("there is no magic %" + name + "; %help lists those there are\n");
            return;
        }
        try {
            magic.run(session, argument);
        } catch (Magic.MagicError e) {
            session.print("%" + name + ": " + e.getMessage() + "\n");
        }
    }
}
