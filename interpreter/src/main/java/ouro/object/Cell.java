package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** A variable that a function shares with functions inside it. */
public final class Cell extends PyObject {
    public static final PyType TYPE = PyType.declare("cell", PyType.OBJECT, SpecialMethod.REPR)
            .constructor(Cell::construct)
            .isFinal();

    private static final Signature SIGNATURE = new Signature("contents=, /");

    /** Null while the variable is unbound. */
    public PyObject value;

    public Cell() {
        super(TYPE);
    }

    public Cell(PyObject value) {
        super(TYPE);
        this.value = value;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        return new Cell(SIGNATURE.bind("cell", arguments, keywords)[0]);
    }

    @Override
    protected String slotRepr() {
        String contents = value == null ? "empty" : value.type().name() + " object at " + Representation.address(value);
        return "<cell at " + Representation.address(this) + ": " + contents + ">";
    }
}
