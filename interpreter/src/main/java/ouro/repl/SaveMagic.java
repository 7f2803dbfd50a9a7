package ouro.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code %save}: writes inputs to a file. What only the prompt understands becomes a comment there. */
final class SaveMagic extends NamedMagic {
    SaveMagic() {
        super("save", "[-f|-a] FILE [N|N-M ...]", "writes inputs to a file; -f over one that is there, -a at its end");
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return PromptFiles.names(argument);
    }

    @Override
    public void run(PromptSession session, String argument) {
        List<String> words = new ArrayList<>(Arrays.asList(argument.split("\\s+")));
        boolean replaces = words.remove("-f");
        boolean appends = words.remove("-a");
        if (words.getFirst().isEmpty()) {
            throw new MagicError("to which file?");
        }
        String name = words.removeFirst();
        Path file = PromptFiles.path(name.contains(".") ? name : name + ".py");
        if (Files.exists(file) && !replaces && !appends) {
            throw new MagicError(file + " is there already: -f writes over it, -a at its end");
        }
        // This line itself is the last input.
        int last = session.memory().number() - 1;
        StringBuilder text = new StringBuilder();
        List<Integer> chosen = InputRange.of(words, last);
        for (int number : chosen) {
            text.append(asCode(session.memory().inputs().get(number - 1))).append('\n');
        }
        try {
            if (appends) {
                Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new MagicError("cannot write " + file);
        }
        session.print("wrote " + chosen.size() + (chosen.size() == 1 ? " input" : " inputs") + " to " + file + "\n");
    }

    private static String asCode(String input) {
        String text = input.stripTrailing();
        return PromptInput.of(input) instanceof PromptInput.StatementsInput ? text : "# " + text.replace("\n", "\n# ");
    }
}
