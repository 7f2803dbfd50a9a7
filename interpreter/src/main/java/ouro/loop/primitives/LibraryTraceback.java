package ouro.loop.primitives;

import ouro.object.Code;
import ouro.object.Frame;
import ouro.object.Parameters;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.object.PyTraceback;

/**
 * Stands in tracebacks for functions of asyncio that are written in Java here and in Python there. Their frames are not
 * shown, but an exception that passed one has a traceback, which those that were never raised have not.
 */
final class LibraryTraceback extends Code {
    private static final String FILE = "<ouro/lib/asyncio>";
    private static final Parameters NONE = new Parameters(new String[0], 0, 0, null, null, null);

    private final Frame frame = new Frame(this, new PyDict(), null);

    LibraryTraceback(String name) {
        super(name, name, FILE, 1, NONE);
    }

    /** The exception leaves this function. */
    void addTo(PyBaseException exception) {
        if (exception.traceback() == null) {
            exception.setTraceback(new PyTraceback(null, frame, null));
        }
    }

    @Override
    public PyObject start(Frame started, PyFunction function) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public boolean run(Frame running) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public String sourceLine(int line) {
        return null;
    }

    @Override
    public int flags() {
        return 0;
    }
}
