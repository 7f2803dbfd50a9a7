package ouro.lib.os;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import ouro.lib.files.FileErrors;
import ouro.lib.files.PathText;
import ouro.lib.posixpath.PathAlgebra;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;
import ouro.permission.FileAccess;

/** The iterator that {@code os.scandir} answers. */
final class DirectoryScan extends PyObject {
    private static final PyType TYPE = PyType.declare(
                    "ScandirIterator",
                    PyType.OBJECT,
                    SpecialMethod.ITER,
                    SpecialMethod.NEXT,
                    SpecialMethod.ENTER,
                    SpecialMethod.EXIT)
            .in("posix")
            .namedWithModule()
            .populate(DirectoryScan.class, DirectoryScan::fill);

    private final PathText folder;
    private DirectoryStream<Path> stream;
    private Iterator<Path> entries;

    DirectoryScan(PathText folder) {
        super(TYPE);
        this.folder = folder;
        try {
            stream = Files.newDirectoryStream(folder.path(FileAccess.READ));
            entries = stream.iterator();
        } catch (IOException e) {
            throw FileErrors.of(e, folder.given());
        }
    }

    private static void fill(TypeBuilder<DirectoryScan> t) {
        t.action("close", DirectoryScan::close);
    }

    private void close() {
        if (stream == null) {
            return;
        }
        try {
            stream.close();
        } catch (IOException e) {
            throw FileErrors.of(e, folder.given());
        } finally {
            stream = null;
            entries = null;
        }
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        try {
            if (entries == null || !entries.hasNext()) {
                close();
                return null;
            }
            Path entry = entries.next();
            String name = entry.getFileName().toString();
            String path = PathAlgebra.join(folder.text(), name);
            return new DirectoryEntry(folder.like(name), new PathText(path, folder.like(path)), entry);
        } catch (DirectoryIteratorException e) {
            throw FileErrors.of(e.getCause(), folder.given());
        }
    }

    @Override
    protected PyObject slotEnter() {
        return this;
    }

    @Override
    protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
        close();
        return PyNone.NONE;
    }
}
