package ouro.object.introspection;

import ouro.object.Cell;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.protocol.SpecialMethod;

/** {@code sys._getframe()} and {@code traceback.tb_frame}: an activation as a value. */
public final class PyFrame extends PyObject {
    public static final PyType TYPE =
            PyType.declare("frame", PyType.OBJECT, SpecialMethod.REPR).isFinal();

    public final Frame frame;

    private PyFrame(Frame frame) {
        super(TYPE);
        frame.keep();
        this.frame = frame;
    }

    /** The one value that stands for an activation. */
    public static PyFrame of(Frame frame) {
        if (frame.value == null) {
            frame.value = new PyFrame(frame);
        }
        return (PyFrame) frame.value;
    }

    /** {@code f_locals}: the live dict of a module or class body, a snapshot of a function's variables. */
    public PyObject locals() {
        if (frame.names != null) {
            return frame.names;
        }
        PyDict locals = new PyDict();
        String[] names = frame.code.variables();
        for (int localIndex = 0; localIndex < names.length; localIndex++) {
            PyObject value = frame.locals[localIndex] instanceof Cell cell ? cell.value : frame.locals[localIndex];
            if (value != null && names[localIndex] != null) {
                locals.put(names[localIndex], value);
            }
        }
        return locals;
    }

    @Override
    protected String slotRepr() {
        return "<frame at " + Representation.address(this) + ", file "
                + PyStr.of(frame.code.fileName).repr() + ", line " + frame.line() + ", code " + frame.code.name + ">";
    }
}
