package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import ouro.object.PyFloat;
import ouro.object.PyObject;
import ouro.object.PyStr;

/**
 * {@code %load}: puts the text of a file into the line, to edit and run. With {@code -r} it runs modules again whose files
 * have changed; see {@code prompt/reloading.py}.
 */
final class LoadMagic extends NamedMagic {
    private static final String RELOAD = "-r";

    private final PromptModule reloading = new PromptModule("reloading");
    /** When modules were last looked at, in seconds since 1970: at first when the session began. */
    private double looked = now();

    LoadMagic() {
        super(
                "load",
                "FILE | -r [MODULE]",
                "puts a file into the line, to edit and run; -r runs modules again that changed");
    }

    private static double now() {
        return System.currentTimeMillis() / 1000.0;
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        if (!argument.startsWith(RELOAD)) {
            return PromptFiles.names(argument);
        }
        return new ArrayList<>(session.interactive().moduleNames());
    }

    @Override
    public void run(PromptSession session, String argument) {
        if (!List.of(argument.split("\\s+")).getFirst().equals(RELOAD)) {
            session.startNextWith(PromptFiles.text(argument));
            return;
        }
        double since = looked;
        looked = now();
        PyObject told = reloading
                .function(session, "reload")
                .call(
                        session.names(),
                        PyStr.of(argument.substring(RELOAD.length()).strip()),
                        PyFloat.of(since));
        session.print(told.str() + "\n");
    }
}
