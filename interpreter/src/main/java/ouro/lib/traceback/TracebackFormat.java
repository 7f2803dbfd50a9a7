package ouro.lib.traceback;

import ouro.object.PyBaseException;
import ouro.object.PyTraceback;
import ouro.object.SessionLocal;

/** How exceptions are told as text (Library Reference, traceback). The interpreter's printer does it, which knows syntax too. */
public interface TracebackFormat {
    /** That of the session. */
    SessionLocal<TracebackFormat> LOCAL = SessionLocal.given();

    /** The whole text, with the exceptions it came of; {@code sys.tracebacklimit} leaves the outermost frames. */
    String chain(PyBaseException exception);

    /** Without the exceptions it came of: what is said of one that nobody can catch any more. */
    String alone(PyBaseException exception);

    /** The last line or lines: class and message, notes. */
    String message(PyBaseException exception);

    /** The frames of a traceback without a heading. */
    String frames(PyTraceback traceback);
}
