package ouro.runtime;

import ouro.lib.traceback.TracebackFormat;
import ouro.object.PyBaseException;
import ouro.object.PyTraceback;

/** Has the interpreter's own printer format exceptions for the library. */
final class TracebackFormatter implements TracebackFormat {
    @Override
    public String chain(PyBaseException exception) {
        return TracebackPrinter.format(exception, true);
    }

    @Override
    public String alone(PyBaseException exception) {
        return TracebackPrinter.formatAlone(exception);
    }

    @Override
    public String message(PyBaseException exception) {
        return TracebackPrinter.formatOnly(exception);
    }

    @Override
    public String frames(PyTraceback traceback) {
        return TracebackPrinter.formatFrames(traceback);
    }
}
