package ouro.lib.os;

import java.nio.file.Path;
import ouro.lib.files.PathText;
import ouro.lib.files.StatResult;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;
import ouro.permission.FileAccess;

/** {@code os.DirEntry}: what {@code os.scandir} found. */
final class DirectoryEntry extends PyObject {
    static final PyType TYPE = PyType.declare("DirEntry", PyType.OBJECT, SpecialMethod.REPR)
            .in("posix")
            .namedWithModule()
            .constructor((cls, arguments, keywords) -> {
                throw Errors.typeError("cannot create 'posix.DirEntry' instances");
            })
            .populate(DirectoryEntry.class, DirectoryEntry::fill);

    private final PyObject name;
    private final PathText path;
    private final Path file;
    private int ownMode = -2;
    private PyObject status;

    DirectoryEntry(PyObject name, PathText path, Path file) {
        super(TYPE);
        this.name = name;
        this.path = path;
        this.file = file;
    }

    private static void fill(TypeBuilder<DirectoryEntry> t) {
        t.attribute("name", self -> self.name);
        t.attribute("path", self -> self.path.given());
        t.methodN("is_dir", "*, follow_symlinks=True", (self, a) -> self.isKind(StatResult.FOLDER, a[0].isTrue()));
        t.methodN("is_file", "*, follow_symlinks=True", (self, a) -> self.isKind(StatResult.REGULAR, a[0].isTrue()));
        t.method("is_symlink", self -> self.isKind(StatResult.LINK, false));
        t.methodN("stat", "*, follow_symlinks=True", (self, a) -> self.status(a[0].isTrue()));
        t.method("inode", self -> StatResult.of(self.path, false).getAttribute("st_ino"));
        t.method("__fspath__", self -> self.path.given());
    }

    private PyObject status(boolean follow) {
        if (!follow) {
            return StatResult.of(path, false);
        }
        if (status == null) {
            status = StatResult.of(path, true);
        }
        return status;
    }

    private PyObject isKind(int kind, boolean follow) {
        if (ownMode == -2) {
            ownMode = StatResult.mode(file, false);
        }
        boolean isLink = ownMode >= 0 && (ownMode & StatResult.KIND_MASK) == StatResult.LINK;
        int mode = follow && isLink ? StatResult.mode(path.pathOrNull(FileAccess.READ), true) : ownMode;
        return PyBool.of(mode >= 0 && (mode & StatResult.KIND_MASK) == kind);
    }

    @Override
    protected String slotRepr() {
        return "<DirEntry " + name.repr() + ">";
    }
}
