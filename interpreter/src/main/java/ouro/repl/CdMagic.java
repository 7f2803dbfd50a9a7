package ouro.repl;

import java.nio.file.Path;
import ouro.lib.files.WorkingDirectory;
import ouro.object.PyStr;
import ouro.object.SessionState;

/** {@code %cd}: goes to another folder, and says which that is. */
final class CdMagic extends NamedMagic {
    /** Where the session was before the last time; null before the first. */
    private Path before;

    CdMagic() {
        super("cd", "[FOLDER|-]", "goes to another folder; home without one, - for the one before");
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return PromptFiles.folders(argument);
    }

    @Override
    public void run(PromptSession session, String argument) {
        Path here = WorkingDirectory.current();
        Path target = argument.equals("-") ? before : PromptFiles.path(argument.isEmpty() ? "~" : argument);
        if (target == null) {
            throw new MagicError("there is no folder before this one");
        }
        SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("os"))
                .callMethod("chdir", PyStr.of(target.toString()));
        before = here;
        session.print(WorkingDirectory.current() + "\n");
    }
}
