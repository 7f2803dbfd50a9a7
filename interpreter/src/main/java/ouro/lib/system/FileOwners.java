package ouro.lib.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributes;
import ouro.object.ModuleBuilder;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** The module {@code _files}: to whom a file belongs, by name. */
public final class FileOwners {
    private FileOwners() {}

    public static void populate(ModuleBuilder m) {
        m.function("owner", "path, /", path -> PyStr.of(attributes(path).owner().getName()));
        m.function("group", "path, /", path -> PyStr.of(attributes(path).group().getName()));
    }

    private static PosixFileAttributes attributes(PyObject path) {
        PathText name = PathText.of(path);
        try {
            return Files.readAttributes(name.path(), PosixFileAttributes.class);
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
    }
}
