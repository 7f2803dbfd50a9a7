package ouro.lib.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributes;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;

/** The module {@code _files}: what {@code pathlib}, {@code shutil} and {@code os.fdopen} ask for beside {@code os}. */
public final class FilesModule {
    private FilesModule() {}

    public static void populate(ModuleBuilder m) {
        m.function("owner", "path, /", path -> PyStr.of(attributes(path).owner().getName()));
        m.function("space", "path, /", FilesModule::space);
        m.function("group", "path, /", path -> PyStr.of(attributes(path).group().getName()));
    }

    /** The bytes of the file system: all, free, and free for this user. */
    private static PyObject space(PyObject path) {
        PathText name = PathText.of(path);
        try {
            FileStore store = Files.getFileStore(name.path());
            return PyTuple.of(
                    PyInt.of(store.getTotalSpace()),
                    PyInt.of(store.getUnallocatedSpace()),
                    PyInt.of(store.getUsableSpace()));
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
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
