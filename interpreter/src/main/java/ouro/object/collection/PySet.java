package ouro.object.collection;

import ouro.object.Errors;
import ouro.object.InstanceAttributes;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.SpecialMethod;

/** A set. */
public class PySet extends PyAnySet {
    public static final PyType TYPE = PyType.declare(
            "set",
            PyType.OBJECT,
            SpecialMethod.REPR,
            SpecialMethod.INIT,
            SpecialMethod.LEN,
            SpecialMethod.CONTAINS,
            SpecialMethod.ITER,
            SpecialMethod.OR,
            SpecialMethod.AND,
            SpecialMethod.SUB,
            SpecialMethod.XOR,
            SpecialMethod.IOR,
            SpecialMethod.IAND,
            SpecialMethod.ISUB,
            SpecialMethod.IXOR,
            SpecialMethod.EQ,
            SpecialMethod.NE,
            SpecialMethod.LT,
            SpecialMethod.LE,
            SpecialMethod.GT,
            SpecialMethod.GE);

    private static final Signature CONSTRUCTOR = new Signature("iterable=(), /");

    static {
        TYPE.constructor((cls, arguments, keywords) -> cls == TYPE ? new PySet() : new SetSubclassInstance(cls));
        TYPE.addNative("__hash__", PyNone.NONE);
    }

    public PySet() {
        super(TYPE);
    }

    private PySet(PyType type) {
        super(type);
    }

    public static PySet of(PyObject iterable) {
        PySet set = new PySet();
        set.insertAll(iterable);
        return set;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject source = CONSTRUCTOR.bind("set", arguments, keywords)[0];
        eraseAll();
        insertAll(source);
    }

    @Override
    PyAnySet empty() {
        return new PySet();
    }

    /** Adds a member; false where an equal one was there. */
    public final boolean add(PyObject item) {
        return insert(item);
    }

    /** Adds all items of an iterable. */
    public final void addAll(PyObject iterable) {
        insertAll(iterable);
    }

    /** Removes a member; false where there was none. */
    public final boolean discard(PyObject item) {
        return erase(item instanceof PySet set && !set.type().isHeap() ? frozen(set) : item);
    }

    /** Removes and answers some member; null where there is none. */
    public final PyObject pop() {
        int place = nextPlace(-1);
        if (place < 0) {
            return null;
        }
        PyObject member = at(place);
        erasePlace(place);
        return member;
    }

    public final void clear() {
        eraseAll();
    }

    /** Keeps only what the other set has: replaces the members. */
    public final void become(PyAnySet other) {
        eraseAll();
        insertAll(other);
    }

    @Override
    protected PyObject slotInPlace(BinaryOperator operator, PyObject right) {
        if (!(right instanceof PyAnySet other)) {
            return null;
        }
        switch (operator) {
            case OR -> insertAll(other);
            case AND -> become(intersection(other));
            case SUB -> {
                for (PyObject member : other.toArray()) {
                    erase(member);
                }
            }
            case XOR -> become(symmetricDifference(other));
            default -> {
                return null;
            }
        }
        return this;
    }

    @Override
    protected long slotHash() {
        throw Errors.typeError("unhashable type: '" + type().name() + "'");
    }

    /** A set of a Python subclass. */
    private static final class SetSubclassInstance extends PySet {
        private final InstanceAttributes own = new InstanceAttributes();

        SetSubclassInstance(PyType type) {
            super(type);
        }

        @Override
        public PyObject ownAttribute(String name) {
            return own.get(name);
        }

        @Override
        protected InstanceAttributes instanceAttributes() {
            return own;
        }
    }
}
