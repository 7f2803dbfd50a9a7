package ouro.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@code %%writefile}: writes the lines below it to a file. */
final class WriteFileMagic extends CellMagic {
    WriteFileMagic() {
        super("writefile", "[-a] FILE", "writes the lines below to a file; -a at its end");
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return PromptFiles.names(argument);
    }

    @Override
    public void runCell(PromptSession session, String argument, String body) {
        boolean appends = argument.startsWith("-a ");
        String name = (appends ? argument.substring(2) : argument).strip();
        if (name.isEmpty()) {
            throw new MagicError("to which file?");
        }
        Path file = PromptFiles.path(name);
        boolean exists = Files.exists(file);
        try {
            if (appends) {
                Files.writeString(file, body, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.writeString(file, body);
            }
        } catch (IOException e) {
            throw new MagicError("cannot write " + name);
        }
        session.print((appends ? "Appending to " : exists ? "Overwriting " : "Writing ") + name + "\n");
    }
}
