package ouro.repl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.lib.files.WorkingDirectory;

/** Reads the files that magics name. */
final class PromptFiles {
    private PromptFiles() {}

    /** The names of the files and folders where a path that is being typed leads, folders with a slash behind. */
    static List<String> names(String typed) {
        List<String> names = new ArrayList<>();
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        try (DirectoryStream<Path> entries = java.nio.file.Files.newDirectoryStream(path(folder))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                names.add(java.nio.file.Files.isDirectory(entry) ? name + "/" : name);
            }
        } catch (IOException | InvalidPathException e) {
            // Nothing is there.
            return List.of();
        }
        return names;
    }

    /** The file of that name in the session's folder; {@code ~} stands for the user's home. */
    static Path path(String file) {
        boolean atHome = file.equals("~") || file.startsWith("~/");
        return WorkingDirectory.resolve(atHome ? System.getProperty("user.home") + file.substring(1) : file);
    }

    /** The folders among them. */
    static List<String> folders(String typed) {
        return names(typed).stream().filter(name -> name.endsWith("/")).toList();
    }

    /** @throws Magic.MagicError where there is no such text */
    static String text(String file) {
        if (file.isEmpty()) {
            throw new Magic.MagicError("which file?");
        }
        try {
            return java.nio.file.Files.readString(path(file));
        } catch (NoSuchFileException e) {
            throw new Magic.MagicError("there is no file " + file);
        } catch (IOException | InvalidPathException e) {
            throw new Magic.MagicError("cannot read " + file);
        }
    }
}
