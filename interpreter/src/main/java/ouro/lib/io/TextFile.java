package ouro.lib.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionPart;
import ouro.object.TypeBuilder;
import ouro.object.binary.Codecs;
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
    private static final SessionPart<Set<TextFile>> UNWRITTEN = SessionPart.of(LinkedHashSet::new);

    private final BinaryFile bytes;
    private final String encoding;
    private final String errors;
    private final boolean translate;
    private final StringBuilder unwritten = new StringBuilder();
    private String content;
    private int place;

    TextFile(BinaryFile bytes, String encoding, String errors, PyObject newline) {
        super(TYPE);
        this.bytes = bytes;
        this.encoding = encoding;
        this.translate = newline == PyNone.NONE;
        this.errors = errors;
    }

    private static void fill(TypeBuilder<TextFile> t) {
        t.method("read", "size=-1, /", (self, size) -> PyStr.of(self.read(limit(size))));
        t.method("readline", "size=-1, /", (self, size) -> PyStr.of(self.readLine(limit(size))));
        t.method("readlines", "hint=-1, /", (self, hint) -> PyList.of(Iterables.toArray(self)));
        t.method("write", "text, /", (self, text) -> {
            if (!(text instanceof PyStr string)) {
                throw Errors.typeError(
                        "write() argument must be str, not " + text.type().name());
            }
            self.write(string.value);
            return PyInt.of(string.length());
        });
        t.method("writelines", "lines, /", (self, lines) -> {
            PyObject iterator = lines.iterator();
            for (PyObject line = iterator.next(); line != null; line = iterator.next()) {
                self.write(line.str());
            }
            return PyNone.NONE;
        });
        t.action("flush", TextFile::flush);
        t.action("close", TextFile::close);
        t.method("seek", "offset, whence=0, /", (self, offset, whence) -> {
            self.flush();
            self.content = null;
            return PyInt.of(self.bytes.seek(offset.index().value, whence.indexClamped()));
        });
        t.method("tell", self -> {
            self.flush();
            return PyInt.of(self.bytes.position() - self.unread());
        });
        t.method("truncate", "size=None, /", (self, size) -> {
            self.flush();
            self.bytes.truncate(size == PyNone.NONE ? self.bytes.position() : size.index().value);
            return size;
        });
        t.method("readable", self -> PyBool.of(self.bytes.isReadable()));
        t.method("writable", self -> PyBool.of(self.bytes.isWritable()));
        t.method("seekable", self -> PyBool.TRUE);
        t.method("fileno", self -> PyInt.of(self.bytes.descriptor()));
        t.method("isatty", self -> PyBool.FALSE);
        t.attribute("buffer", self -> self.bytes);
        t.attribute("name", self -> self.bytes.name());
        t.attribute("mode", self -> PyStr.of(self.bytes.mode()));
        t.attribute("encoding", self -> PyStr.of(self.encoding));
        t.attribute("errors", self -> PyStr.of(self.errors));
        t.attribute("closed", self -> PyBool.of(self.bytes.isClosed()));
    }

    private static int limit(PyObject size) {
        return size == PyNone.NONE ? -1 : size.indexClamped();
    }

    private int unread() {
        return content == null ? 0 : Codecs.encode(content.substring(place), encoding, errors).length;
    }

    private void load() {
        bytes.requireOpen();
        if (!bytes.isReadable()) {
            throw BinaryFile.unsupported("not readable");
        }
        if (content == null) {
            flush();
            content = Codecs.decode(bytes.read(-1), encoding, errors);
            if (translate && content.indexOf('\r') >= 0) {
                content = content.replace("\r\n", "\n").replace('\r', '\n');
            }
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
        return text;
    }

    private String readLine(int size) {
        load();
        int end = content.indexOf('\n', place);
        end = end < 0 ? content.length() : end + 1;
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
        if (!encoding.equalsIgnoreCase("utf-8")) {
            // What can't be encoded is to be told here, not when the file is flushed.
            Codecs.encode(text, encoding, errors);
        }
        if (unwritten.isEmpty()) {
            UNWRITTEN.get().add(this);
        }
        unwritten.append(text);
    }

    private void flush() {
        bytes.requireOpen();
        if (!unwritten.isEmpty()) {
            String text = unwritten.toString();
            unwritten.setLength(0);
            UNWRITTEN.get().remove(this);
            bytes.write(Codecs.encode(text, encoding, errors));
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
                + PyStr.of(encoding).repr() + ">";
    }
}
