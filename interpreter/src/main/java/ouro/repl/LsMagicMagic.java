package ouro.repl;

import java.util.ArrayList;
import java.util.List;

/** {@code %lsmagic}: the names of the magics. */
final class LsMagicMagic extends NamedMagic {
    LsMagicMagic() {
        super("lsmagic", "", "lists the names of the magics");
    }

    @Override
    public void run(PromptSession session, String argument) {
        List<String> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Magic magic : session.magics().all()) {
            if (magic.hasLine()) {
                lines.add("%" + magic.name());
            }
            if (magic.hasCell()) {
                cells.add("%%" + magic.name());
            }
        }
        session.print("Available line magics:\n" + String.join("  ", lines) + "\n\nAvailable cell magics:\n"
                + String.join("  ", cells) + "\n");
    }
}
