package ouro.repl;

import java.util.List;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyStr;
import ouro.object.SessionState;

/** {@code %paste}: runs what the clipboard holds; without a clipboard, the lines that follow up to {@code --}. */
final class PasteMagic extends NamedMagic {
    private static final List<String> CLIPBOARDS = List.of("wl-paste", "xclip", "xsel", "pbpaste", "powershell.exe");

    private static final List<String> COMMANDS = List.of(
            "wl-paste --no-newline",
            "xclip -out -selection clipboard",
            "xsel --output --clipboard",
            "pbpaste",
            "powershell.exe -NoProfile -Command Get-Clipboard");

    private final boolean fromLines;

    private PasteMagic(boolean fromLines, String name, String purpose) {
        super(name, "", purpose);
        this.fromLines = fromLines;
    }

    static PasteMagic fromClipboard() {
        return new PasteMagic(false, "paste", "runs what the clipboard holds");
    }

    static PasteMagic fromLines() {
        return new PasteMagic(true, "cpaste", "runs the lines that follow, up to --");
    }

    @Override
    public void run(PromptSession session, String argument) {
        String pasted = fromLines ? null : clipboard(session);
        if (pasted == null) {
            pasted = lines(session);
        } else {
            session.print(pasted.stripTrailing() + "\n## -- end of what was pasted\n");
        }
        session.runStatements(PastedText.dedent(PastedText.clean(pasted)));
    }

    /** Null where nothing can read it. */
    private static String clipboard(PromptSession session) {
        for (int i = 0; i < COMMANDS.size(); i++) {
            boolean usable = !CLIPBOARDS.get(i).startsWith("x") || System.getenv("DISPLAY") != null;
            if (usable && Shell.find(CLIPBOARDS.get(i)) != null) {
                String text = session.shell().output(COMMANDS.get(i) + " 2>/dev/null");
                if (!text.isBlank()) {
                    return text.replace("\r\n", "\n");
                }
            }
        }
        return null;
    }

    private static String lines(PromptSession session) {
        session.print("paste the lines, then -- on a line of its own or Ctrl-D:\n");
        StringBuilder text = new StringBuilder();
        while (true) {
            String line;
            try {
                line = SessionState.current()
                        .builtins
                        .get("input")
                        .call(PyStr.of(":"))
                        .str();
            } catch (PyException e) {
                if (!e.is(Exceptions.EOF_ERROR)) {
                    throw e;
                }
                return text.toString();
            }
            if (line.strip().equals("--")) {
                return text.toString();
            }
            text.append(line).append('\n');
        }
    }
}
