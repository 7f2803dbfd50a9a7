package ouro.repl;

import org.jline.reader.History;

/** {@code %history}: lists the inputs of this session, or with -a of all; those with TEXT in them. */
final class HistoryMagic implements Magic {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public String arguments() {
        return "[-a] [TEXT]";
    }

    @Override
    public String purpose() {
        return "lists the inputs of this session, or with -a of all; those with TEXT in them";
    }

    @Override
    public void run(PromptSession session, String argument) {
        boolean all = argument.equals("-a") || argument.startsWith("-a ");
        String wanted = all ? argument.substring(2).strip() : argument;
        StringBuilder text = new StringBuilder();
        if (all) {
            for (History.Entry entry : session.editor().getHistory()) {
                list(entry.index() + 1, entry.line(), wanted, text);
            }
        } else {
            for (int i = 0; i < session.memory().inputs().size(); i++) {
                list(i + 1, session.memory().inputs().get(i), wanted, text);
            }
        }
        session.print(text.toString());
    }

    private static void list(int number, String input, String wanted, StringBuilder text) {
        if (input.contains(wanted)) {
            String margin = String.format("%4d: ", number);
            text.append(margin)
                    .append(input.strip().replace("\n", "\n" + " ".repeat(margin.length())))
                    .append("\n");
        }
    }
}
