package ouro.repl;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that magics name. */
final class Files {
    private Files() {}

    /** @throws Magic.MagicError where there is no such text */
    static String text(String file) {
        if (file.isEmpty()) {
            throw new Magic.MagicError("which file?");
        }
        Path path = Path.of(file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file);
        try {
            return java.nio.file.Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new Magic.MagicError("there is no file " + file);
        } catch (IOException e) {
            throw new Magic.MagicError("cannot read " + file);
        }
    }
}
