package ouro.lib;

import ouro.object.Code;
import ouro.object.Frame;
import ouro.object.Parameters;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.object.SourceLocation;
import ouro.object.ThreadState;

/** A Python function whose body is Java: it takes arguments, binds as a method and stands in tracebacks as any other. */
public abstract class NativeFunction extends Code {
    /** The line of the first statement in the text that CPython would have compiled. */
    public static final int FIRST_BODY_LINE = 3;

    private static final int OPTIMIZED_WITH_NEW_LOCALS = 3;

    /** A line without columns. */
    private record LineOnly(int line) implements SourceLocation {
        @Override
        public int column() {
            return 0;
        }

        @Override
        public int endLine() {
            return line;
        }

        @Override
        public int endColumn() {
            return 0;
        }
    }

    private static final LineOnly[] LINES = new LineOnly[64];

    static {
        for (int i = 0; i < LINES.length; i++) {
            LINES[i] = new LineOnly(i);
        }
    }

    /** A body that needs nothing but its arguments. */
    @FunctionalInterface
    public interface Body {
        PyObject call(PyObject[] locals);
    }

    public NativeFunction(String name, Parameters parameters) {
        super(name, name, "<string>", FIRST_BODY_LINE - 1, parameters);
        localCount = parameters.size();
    }

    /** A function of these positional parameters. */
    public static PyFunction make(String name, PyObject globals, Body body, String... parameterNames) {
        Parameters parameters = new Parameters(parameterNames, 0, parameterNames.length, null, null, null);
        NativeFunction code = new NativeFunction(name, parameters) {
            @Override
            protected PyObject call(PyObject[] locals) {
                return body.call(locals);
            }
        };
        return new PyFunction(code, (PyDict) globals, null, null, null);
    }

    /** The body: the arguments are the locals. */
    protected abstract PyObject call(PyObject[] locals);

    /** Says which line of the body is running. */
    public static void at(int line) {
        ThreadState.current().frame.at = line < LINES.length ? LINES[line] : new LineOnly(line);
    }

    @Override
    public PyObject start(Frame frame, PyFunction function) {
        ThreadState thread = ThreadState.current();
        frame.enter(thread);
        frame.at = LINES[FIRST_BODY_LINE];
        try {
            return call(frame.locals);
        } catch (PyException e) {
            throw e.passThrough(frame);
        } finally {
            frame.leave(thread);
        }
    }

    @Override
    public boolean run(Frame frame) {
        frame.returned = call(frame.locals);
        return true;
    }

    @Override
    public String sourceLine(int line) {
        return null;
    }

    @Override
    public int flags() {
        return OPTIMIZED_WITH_NEW_LOCALS;
    }
}
