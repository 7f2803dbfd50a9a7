package ouro.lib.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionLocal;

/** The module {@code _files}: what {@code pathlib}, {@code shutil} and {@code os.fdopen} ask for beside {@code os}. */
public final class FilesModule {
    /** The streams written in Ouro that hold something which is not written yet. */
    private static final SessionLocal<Set<PyObject>> UNFLUSHED = SessionLocal.of(LinkedHashSet::new);

    private FilesModule() {}

    /** Writes what is left in streams that nobody flushed: CPython does so as soon as nobody refers to them. */
    public static void flushAll() {
        for (PyObject stream : List.copyOf(UNFLUSHED.get())) {
            if (!stream.getAttribute("closed").isTrue()) {
                stream.callMethod("flush");
            }
        }
    }

    public static void populate(ModuleBuilder m) {
        m.function("unflushed", "stream, /", stream -> {
            UNFLUSHED.get().add(stream);
            return PyNone.NONE;
        });
        m.function("flushed", "stream, /", stream -> {
            UNFLUSHED.get().remove(stream);
            return PyNone.NONE;
        });
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
