package ouro.object;

/** A variable that a function shares with functions inside it. */
public final class Cell extends PyObject {
    public static final PyType TYPE = PyType.declare("cell", PyType.OBJECT, SpecialMethod.REPR).isFinal();

    /** Null while the variable is unbound. */
    public PyObject value;

    public Cell() {
        super(TYPE);
    }

    public Cell(PyObject value) {
        super(TYPE);
        this.value = value;
    }

    @Override
    protected String slotRepr() {
        String contents = value == null
                ? "empty"
                : value.type().name() + " object at " + Representation.address(value);
        return "<cell at " + Representation.address(this) + ": " + contents + ">";
    }
}
