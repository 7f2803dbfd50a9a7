package ouro.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.object.PyFunction;
import ouro.object.PyObject;

/** {@code %edit}: opens {@code $VISUAL} or {@code $EDITOR}, and runs what was written when it is left. */
final class EditMagic extends NamedMagic {
    /** What was edited last, for {@code -p}. */
    private Path last;

    EditMagic() {
        super(
                "edit",
                "[-x] [-p|FILE|NAME|N-M]",
                "edits a file, a function, inputs or the last text (-p), and runs it (not with -x)");
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return PromptFiles.names(argument);
    }

    @Override
    public void run(PromptSession session, String argument) {
        List<String> words = new ArrayList<>(Arrays.asList(argument.split("\\s+")));
        words.remove("");
        boolean runs = !words.remove("-x");
        boolean again = words.remove("-p");
        try {
            if (!again || last == null) {
                last = file(session, words);
            }
            if (session.shell().runFullScreen(editor() + " " + Shell.quoted(last.toString()), null) != 0) {
                throw new MagicError("the editor failed");
            }
            if (runs && Files.exists(last)) {
                session.print("running what was edited\n");
                session.run(Files.readString(last), last.toString(), true);
            }
        } catch (IOException e) {
            throw new MagicError("cannot edit: " + e.getMessage());
        }
    }

    private static String editor() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String editor = System.getenv(variable);
            if (editor != null && !editor.isBlank()) {
                return editor;
            }
        }
        String found = Shell.find("vi", "nano", "emacs");
        if (found == null) {
            throw new MagicError("there is no editor: say in EDITOR which to use");
        }
        return found;
    }

    private static Path file(PromptSession session, List<String> words) throws IOException {
        if (words.isEmpty()) {
            return scratch("");
        }
        if (InputRange.areRanges(words)) {
            StringBuilder text = new StringBuilder();
            for (int number : InputRange.of(words, session.memory().number() - 1)) {
                text.append(session.memory().inputs().get(number - 1).stripTrailing())
                        .append('\n');
            }
            return scratch(text.toString());
        }
        PyObject named = session.names().get(words.getFirst());
        if (named instanceof PyFunction function) {
            String input = session.input(function.code.fileName);
            return input != null ? scratch(input) : Path.of(function.code.fileName);
        }
        return PromptFiles.path(words.getFirst());
    }

    private static Path scratch(String text) throws IOException {
        Path file = Files.createTempFile("ouro-edit-", ".py");
        file.toFile().deleteOnExit();
        return Files.writeString(file, text);
    }
}
