package ouro.lib.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionLocal;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** A file opened in text mode: what is read is decoded at the first read, what is written is encoded when flushed. */
final class TextFile extends FileObject {
    static final PyType TYPE = PyType.declare(
                    "TextIOWrapper",
                    PyType.OBJECT,
                    SpecialMethod.ITER,
                    SpecialMethod.NEXT,
                    SpecialMethod.ENTER,
                    SpecialMethod.EXIT,
                    SpecialMethod.REPR)
            .in("_io")
            .withAttributes()
            .populate(TextFile.class, TextFile::fill);

    /** The files that hold text which is not written yet. */
    private static final SessionLocal<Set<TextFile>> UNWRITTEN = SessionLocal.of(LinkedHashSet::new);

    private final BinaryFile bytes;
    private final TextForm form;
    /** Whether anything was read. */
    private boolean begun;

    private boolean lineBuffering;
    private boolean writeThrough;
    private final StringBuilder unwritten = new StringBuilder();
    private String content;
    private int place;

    TextFile(BinaryFile bytes, String encoding, String errors, PyObject newline, boolean lineBuffering) {
        super(TYPE);
        this.bytes = bytes;
        this.lineBuffering = lineBuffering;
        this.form = new TextForm(encoding, errors, newline == PyNone.NONE ? null : newline.str());
    }

    private static void fill(TypeBuilder<TextFile> t) {
        t.method("read", "size=-1, /", (self, size) -> PyStr.of(self.read(limit(size))));
        t.method("readline", "size=-1, /", (self, size) -> PyStr.of(self.readLine(limit(size))));
        t.method("readlines", "hint=-1, /", (self, hint) -> Lines.read(self, hint));
        t.method("write", "text, /", (self, text) -> {
            if (!(text instanceof PyStr string)) {
                throw Errors.typeError("write() argument must be str, not "
                        + (text == PyNone.NONE ? "None" : text.type().name()));
            }
            self.write(string.value);
            return PyInt.of(string.length());
        });
        t.method("writelines", "lines, /", (self, lines) -> {
            self.requireOpen();
            PyObject iterator = lines.iterator();
            for (PyObject line = iterator.next(); line != null; line = iterator.next()) {
                self.callMethod("write", line);
            }
            return PyNone.NONE;
        });
        t.action("flush", TextFile::flush);
        t.action("close", TextFile::close);
        t.method(
                "seek",
                "offset, whence=0, /",
                (self, offset, whence) -> PyInt.of(self.seek(offset.index().value, whence.indexClamped())));
        t.method("tell", self -> {
            self.flush();
            return PyInt.of(self.bytes.position() - self.unread());
        });
        t.method("truncate", "size=None, /", (self, size) -> {
            self.flush();
            long length = size == PyNone.NONE ? self.bytes.position() - self.unread() : size.index().value;
            self.bytes.truncate(length);
            return PyInt.of(length);
        });
        for (String name : new String[] {"readable", "writable", "seekable"}) {
            t.method(name, self -> self.bytes.callMethod(name));
        }
        t.method("fileno", self -> PyInt.of(self.bytes.descriptor()));
        t.method("isatty", self -> self.bytes.whileOpen(PyBool.FALSE));
        t.attribute("buffer", self -> self.bytes);
        t.attribute("name", self -> self.bytes.name());
        t.attribute("mode", self -> PyStr.of(self.bytes.mode()));
        t.methodN(
                "reconfigure",
                "*, encoding=None, errors=None, newline=, line_buffering=None, write_through=None",
                TextFile::reconfigure);
        t.attribute("encoding", self -> PyStr.of(self.form.encoding()));
        t.attribute("errors", self -> PyStr.of(self.form.errors()));
        t.attribute("line_buffering", self -> PyBool.of(self.lineBuffering));
        t.attribute("write_through", self -> PyBool.of(self.writeThrough));
        t.attribute("closed", self -> PyBool.of(self.bytes.isClosed()));
    }

    private PyObject reconfigure(PyObject[] a) {
        flush();
        form.change(a[0], a[1], a[2], begun);
        if (a[3] != PyNone.NONE) {
            lineBuffering = a[3].index().isTrue();
        }
        if (a[4] != PyNone.NONE) {
            writeThrough = a[4].index().isTrue();
        }
        return PyNone.NONE;
    }

    private static int limit(PyObject size) {
        return size == PyNone.NONE ? -1 : size.indexClamped();
    }

    private long seek(long offset, int whence) {
        flush();
        if (whence < 0 || whence > 2) {
            throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
        }
        if (whence != 0 && offset != 0) {
            throw BinaryFile.unsupported("can't do nonzero " + (whence == 1 ? "cur" : "end") + "-relative seeks");
        }
        if (whence == 0 && offset < 0) {
            throw Errors.valueError("negative seek position " + offset);
        }
        long place = whence == 1 ? bytes.position() - unread() : offset;
        content = null;
        return bytes.seek(place, whence == 1 ? 0 : whence);
    }

    private int unread() {
        return content == null ? 0 : form.length(content.substring(place));
    }

    private void load() {
        bytes.requireOpen();
        if (!bytes.isReadable()) {
            throw BinaryFile.unsupported("not readable");
        }
        if (content == null) {
            flush();
            begun = true;
            content = form.decode(bytes.read(-1));
            place = 0;
        }
    }

    private String read(int size) {
        load();
        int end = content.length();
        if (size >= 0 && content.codePointCount(place, end) > size) {
            end = content.offsetByCodePoints(place, size);
        }
        String text = content.substring(place, end);
        place = end;
        // After the end all may be different again.
        begun = size >= 0;
        return text;
    }

    private String readLine(int size) {
        load();
        int end = form.lineEnd(content, place);
        if (size >= 0 && content.codePointCount(place, end) > size) {
            end = content.offsetByCodePoints(place, size);
        }
        String line = content.substring(place, end);
        place = end;
        return line;
    }

    private void write(String text) {
        bytes.requireOpen();
        if (!bytes.isWritable()) {
            throw BinaryFile.unsupported("not writable");
        }
        // What can't be encoded is to be told here, not when the file is flushed.
        form.check(text);
        if (unwritten.isEmpty()) {
            UNWRITTEN.get().add(this);
        }
        unwritten.append(text);
        if (writeThrough || lineBuffering && text.indexOf('\n') >= 0) {
            flush();
        }
    }

    private void flush() {
        bytes.requireOpen();
        if (!unwritten.isEmpty()) {
            String text = unwritten.toString();
            unwritten.setLength(0);
            UNWRITTEN.get().remove(this);
            bytes.write(form.encode(text, bytes.position() > 0));
        }
    }

    /**
     * Writes what is left in files that nobody closed: CPython does so as soon as nobody refers to them. Called before a
     * file is opened, which may be one of them, and when the program ends.
     */
    static void flushAll() {
        Set<TextFile> files = UNWRITTEN.get();
        for (TextFile file : List.copyOf(files)) {
            if (file.bytes.isClosed()) {
                files.remove(file);
            } else {
                file.flush();
            }
        }
    }

    @Override
    void requireOpen() {
        bytes.requireOpen();
    }

    @Override
    void close() {
        if (!bytes.isClosed()) {
            flush();
            bytes.close();
        }
    }

    @Override
    protected PyObject slotNext() {
        String line = readLine(-1);
        return line.isEmpty() ? null : PyStr.of(line);
    }

    @Override
    protected String slotRepr() {
        return "<_io.TextIOWrapper name=" + bytes.name().repr() + " mode="
                + PyStr.of(bytes.mode()).repr() + " encoding="
                + PyStr.of(form.encoding()).repr() + ">";
    }
}
