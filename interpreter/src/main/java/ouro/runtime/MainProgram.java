package ouro.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.syntax.SourceFile;

/**
 * What runs as {@code __main__} (Language Reference 9.1).
 *
 * @param packageName the package that relative imports start from; null for a script
 */
record MainProgram(SourceFile source, String packageName) {
    /** The directory's end record with the longest comment (APPNOTE.TXT 4.3.16). */
    private static final int LONGEST_ARCHIVE_END = 22 + 0xFFFF;

    /** A script's text. */
    static MainProgram script(String name, byte[] text) {
        // As CPython does since 3.9, a script is known by its absolute path.
        String file =
                name.startsWith("<") ? name : Path.of(name).toAbsolutePath().toString();
        return new MainProgram(SourceFile.decode(file, text), null);
    }

    /** Whether a path names something whose {@code __main__.py} runs: a folder or an archive. */
    static boolean isContainer(String path) {
        return !path.endsWith(".py") && (Files.isDirectory(Path.of(path)) || isArchive(path));
    }

    /** A zip archive is known by its end; anything may stand before it, such as the line that names who runs it. */
    private static boolean isArchive(String path) {
        try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), LONGEST_ARCHIVE_END)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains("PK\5\6");
        } catch (IOException e) {
            return false;
        }
    }

    /** The {@code __main__.py} of a folder or archive, or null. */
    static MainProgram inContainer(ModuleFinder finder, String path) {
        ModuleFinder.Found found = finder.onPath("__main__", PyList.of(new PyObject[] {PyStr.of(path)}));
        return found == null || found.source() == null ? null : new MainProgram(found.source(), "");
    }

    /**
     * What {@code -m} runs: a module, or the {@code __main__} of a package.
     *
     * @throws NotRunnable when there is none
     */
    static MainProgram module(Imports imports, String name) throws NotRunnable {
        ModuleFinder.Found found;
        try {
            found = imports.locate(name);
        } catch (PyException e) {
            if (!e.is(Exceptions.MODULE_NOT_FOUND_ERROR)) {
                throw e;
            }
            throw new NotRunnable("Error while finding module specification for '" + name + "' ("
                    + e.value.type().name() + ": " + e.value.str() + ")"
                    + advice(name));
        }
        if (found == null) {
            throw new NotRunnable("No module named " + name);
        }
        if (!found.isPackage()) {
            int dot = name.lastIndexOf('.');
            return new MainProgram(found.source(), dot < 0 ? "" : name.substring(0, dot));
        }
        ModuleFinder.Found main = imports.locate(name + ".__main__");
        if (main == null) {
            throw new NotRunnable("No module named " + name + ".__main__; '" + name
                    + "' is a package and cannot be directly executed");
        }
        return new MainProgram(main.source(), name);
    }

    /** A file is easily taken for a module. */
    private static String advice(String name) {
        return name.endsWith(".py")
                ? ". Try using '" + name.substring(0, name.length() - ".py".length()) + "' instead of '" + name
                        + "' as the module name."
                : "";
    }

    /** Says why {@code -m} can't run something. */
    static final class NotRunnable extends Exception {
        private static final long serialVersionUID = 1L;

        NotRunnable(String message) {
            super(message);
        }
    }
}
