package ouro.object;

/** A tuple. */
public class PyTuple extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "tuple",
            PyType.OBJECT,
            SpecialMethod.REPR,
            SpecialMethod.HASH,
            SpecialMethod.LEN,
            SpecialMethod.GETITEM,
            SpecialMethod.ITER);

    public static final PyTuple EMPTY = new PyTuple(TYPE, new PyObject[0]);

    private final PyObject[] items;

    protected PyTuple(PyType type, PyObject[] items) {
        super(type);
        this.items = items;
    }

    /** A tuple of these items; the array must not change afterwards. */
    public static PyTuple of(PyObject... items) {
        return items.length == 0 && EMPTY != null ? EMPTY : new PyTuple(TYPE, items);
    }

    public final int size() {
        return items.length;
    }

    public final PyObject get(int index) {
        return items[index];
    }

    /** The items themselves; not to be changed. */
    public final PyObject[] items() {
        return items;
    }

    @Override
    protected int slotLength() {
        return items.length;
    }

    @Override
    protected boolean slotBool() {
        return items.length != 0;
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < items.length; i++) {
            text.append(i == 0 ? "" : ", ").append(items[i].repr());
        }
        return text.append(items.length == 1 ? ",)" : ")").toString();
    }
}
