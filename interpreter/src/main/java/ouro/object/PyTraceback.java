package ouro.object;

/** One frame an exception went through; {@code next} is the frame nearer to where it was raised. */
public final class PyTraceback extends PyObject {
    public static final PyType TYPE =
            PyType.declare("traceback", PyType.OBJECT).in("builtins").isFinal();

    public final Frame frame;
    /** Where in the frame, as it stood when the exception left; null where the frame never said. */
    public final SourceLocation at;

    public PyTraceback next;

    public PyTraceback(PyTraceback next, Frame frame, SourceLocation at) {
        super(TYPE);
        this.next = next;
        frame.keep();
        this.frame = frame;
        this.at = at;
    }

    public int line() {
        return at == null ? frame.code.firstLine : at.line();
    }
}
