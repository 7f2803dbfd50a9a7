package ouro.object.introspection;

import ouro.object.Code;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.protocol.SpecialMethod;

/** {@code function.__code__}: what is known of a piece of code, as a value. */
public final class PyCode extends PyObject {
    public static final PyType TYPE =
            PyType.declare("code", PyType.OBJECT, SpecialMethod.REPR).isFinal();

    public final Code code;

    private PyCode(Code code) {
        super(TYPE);
        this.code = code;
    }

    /** The one value that stands for a piece of code. */
    public static PyCode of(Code code) {
        if (code.value == null) {
            code.value = new PyCode(code);
        }
        return (PyCode) code.value;
    }

    @Override
    protected String slotRepr() {
        return "<code object " + code.name + " at " + Representation.address(this) + ", file \"" + code.fileName
                + "\", line " + code.firstLine + ">";
    }
}
