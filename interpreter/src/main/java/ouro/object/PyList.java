package ouro.object;

import java.util.Arrays;

/** A list. */
public class PyList extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "list", PyType.OBJECT, SpecialMethod.REPR, SpecialMethod.LEN, SpecialMethod.GETITEM, SpecialMethod.ITER);

    private PyObject[] items;
    private int size;

    public PyList() {
        this(TYPE, NO_ARGUMENTS, 0);
    }

    protected PyList(PyType type, PyObject[] items, int size) {
        super(type);
        this.items = items;
        this.size = size;
    }

    /** A list that takes the array over. */
    public static PyList of(PyObject... items) {
        return new PyList(TYPE, items, items.length);
    }

    /** A list that takes the array over; the first {@code size} items count. */
    public static PyList of(PyObject[] items, int size) {
        return new PyList(TYPE, items, size);
    }

    public final int size() {
        return size;
    }

    public final PyObject get(int index) {
        return items[index];
    }

    public final void set(int index, PyObject value) {
        items[index] = value;
    }

    public final void append(PyObject item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size + (size >> 1)));
        }
        items[size++] = item;
    }

    @Override
    protected int slotLength() {
        return size;
    }

    @Override
    protected boolean slotBool() {
        return size != 0;
    }

    @Override
    protected String slotRepr() {
        if (!Representation.enter(this)) {
            return "[...]";
        }
        try {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < size; i++) {
                text.append(i == 0 ? "" : ", ").append(items[i].repr());
            }
            return text.append(']').toString();
        } finally {
            Representation.leave();
        }
    }
}
