package ouro.repl;

/** Shows long texts a screen at a time, with {@code $PAGER}, {@code less} or {@code more}. */
final class Pager {
    private final PromptSession session;

    Pager(PromptSession session) {
        this.session = session;
    }

    /** A text from its beginning. */
    void show(String text) {
        if (!page(text, "")) {
            session.print(text + "\n");
        }
    }

    /** A traceback from its end, where the exception is; on {@code sys.stderr} where it can be seen at once. */
    void showTraceback(String text) {
        String coloured = session.screen().isColoured() && session.settings().isOn(Settings.COLOURS)
                ? TracebackColours.of(text)
                : text;
        if (!page(coloured, " +G")) {
            session.interactive().printError(coloured);
        }
    }

    /** Whether the text needed a pager, and has had one. */
    private boolean page(String text, String place) {
        if (!session.settings().isOn(Settings.PAGER)
                || !session.screen().isShared()
                || !session.screen().overflows(text)) {
            return false;
        }
        String pager = System.getenv("PAGER");
        if (pager == null || pager.isBlank()) {
            String program = Shell.find("less", "more");
            if (program == null) {
                return false;
            }
            pager = program.equals("less") ? "less -R" + place : program;
        }
        session.shell().runFullScreen(pager, text);
        return true;
    }
}
