package ouro.object.collection;

import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.Iterators;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code dict.keys()}, {@code values()} and {@code items()}: live views. */
public final class PyDictView extends PyObject {
    public static final PyType KEYS = declare("dict_keys");
    public static final PyType ITEMS = declare("dict_items");
    public static final PyType VALUES = PyType.declare(
                    "dict_values",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.LEN,
                    SpecialMethod.ITER,
                    SpecialMethod.REVERSED)
            .isFinal();

    private final PyDict dict;

    public PyDictView(PyType type, PyDict dict) {
        super(type);
        this.dict = dict;
    }

    private static PyType declare(String name) {
        return PyType.declare(
                        name,
                        PyType.OBJECT,
                        SpecialMethod.REPR,
                        SpecialMethod.LEN,
                        SpecialMethod.ITER,
                        SpecialMethod.REVERSED,
                        SpecialMethod.CONTAINS,
                        SpecialMethod.AND,
                        SpecialMethod.OR,
                        SpecialMethod.SUB,
                        SpecialMethod.XOR,
                        SpecialMethod.EQ,
                        SpecialMethod.NE,
                        SpecialMethod.LT,
                        SpecialMethod.LE,
                        SpecialMethod.GT,
                        SpecialMethod.GE)
                .isFinal();
    }

    public PyDict dict() {
        return dict;
    }

    @Override
    protected long slotHash() {
        if (type() == VALUES) {
            return super.slotHash();
        }
        throw Errors.typeError("unhashable type: '" + type().name() + "'");
    }

    @Override
    protected int slotLength() {
        return dict.size();
    }

    @Override
    protected boolean slotBool() {
        return dict.size() != 0;
    }

    @Override
    protected PyObject slotIterator() {
        PyType view = type();
        return new Iterators.DictIterator(
                view == KEYS
                        ? Iterators.DictIterator.KEYS
                        : view == VALUES ? Iterators.DictIterator.VALUES : Iterators.DictIterator.ITEMS,
                dict);
    }

    @Override
    protected PyObject slotReversed() {
        PyType view = type();
        return new Iterators.DictIterator(
                view == KEYS
                        ? Iterators.DictIterator.REVERSED_KEYS
                        : view == VALUES
                                ? Iterators.DictIterator.REVERSED_VALUES
                                : Iterators.DictIterator.REVERSED_ITEMS,
                dict);
    }

    @Override
    protected boolean slotContains(PyObject item) {
        if (type() == KEYS) {
            return dict.find(item) >= 0;
        }
        if (type() == VALUES) {
            return Dispatch.containsByIteration(this, item);
        }
        if (!(item instanceof PyTuple pair) || pair.size() != 2) {
            return false;
        }
        PyObject value = dict.get(pair.get(0));
        return value != null && Operators.equal(value, pair.get(1));
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        if (type() == VALUES || !Operators.isIterable(right)) {
            return null;
        }
        PySet mine = PySet.of(this);
        return switch (operator) {
            case AND -> mine.intersection(right);
            case OR -> mine.union(right);
            case SUB -> mine.difference(right);
            case XOR -> mine.symmetricDifference(right);
            default -> null;
        };
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return type() == VALUES || !(left instanceof PyAnySet set) ? null : set.slotBinary(operator, PySet.of(this));
    }

    @Override
    protected PyObject slotSubtract(PyObject right) {
        return slotBinary(BinaryOperator.SUB, right);
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        boolean comparable = right instanceof PyAnySet || (right instanceof PyDictView other && other.type() != VALUES);
        if (type() == VALUES || !comparable) {
            return super.slotCompare(comparison, right);
        }
        int mine = slotLength();
        int others = right.length();
        return PyBool.of(
                switch (comparison) {
                    case EQ -> mine == others && isIn(this, right);
                    case NE -> mine != others || !isIn(this, right);
                    case LE -> mine <= others && isIn(this, right);
                    case LT -> mine < others && isIn(this, right);
                    case GE -> mine >= others && isIn(right, this);
                    case GT -> mine > others && isIn(right, this);
                });
    }

    /** Whether one holds all items of the other; values are compared, and so need not be hashable. */
    private static boolean isIn(PyObject items, PyObject container) {
        PyObject iterator = items.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (!container.contains(item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected String slotRepr() {
        if (!Representation.enter(this)) {
            return "...";
        }
        try {
            return type().name() + "(" + PyList.of(Iterables.toArray(this)).repr() + ")";
        } finally {
            Representation.leave();
        }
    }
}
