package ouro.object;

import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A dict: the operations of mappings on a {@link HashTable} (Library Reference, Mapping Types). */
public class PyDict extends HashTable {
    public static final PyType TYPE = PyType.declare(
            "dict",
            PyType.OBJECT,
            SpecialMethod.REPR,
            SpecialMethod.INIT,
            SpecialMethod.LEN,
            SpecialMethod.GETITEM,
            SpecialMethod.SETITEM,
            SpecialMethod.DELITEM,
            SpecialMethod.CONTAINS,
            SpecialMethod.ITER,
            SpecialMethod.REVERSED,
            SpecialMethod.OR,
            SpecialMethod.ROR,
            SpecialMethod.IOR,
            SpecialMethod.EQ,
            SpecialMethod.NE);

    static {
        TYPE.constructor((cls, arguments, keywords) -> cls == TYPE ? new PyDict() : new DictSubclassInstance(cls));
        TYPE.addNative("__hash__", PyNone.NONE);
        TYPE.matchedAs(CollectionKind.MAPPING);
    }

    public PyDict() {
        this(TYPE);
    }

    protected PyDict(PyType type) {
        super(type);
    }

    /** A copy with the same entries, a plain dict. */
    public final PyDict copy() {
        PyDict copy = new PyDict();
        copy.copyOf(this);
        return copy;
    }

    @Override
    protected int slotLength() {
        return size();
    }

    @Override
    protected boolean slotBool() {
        return size() != 0;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        PyObject value = get(key);
        if (value == null) {
            PyObject missing = type.heap ? type.special(SpecialMethod.MISSING) : null;
            if (missing != null) {
                return Dispatch.invoke(missing, this, key);
            }
            throw Errors.keyError(key);
        }
        return value;
    }

    @Override
    protected void slotSetItem(PyObject key, PyObject value) {
        put(key, value);
    }

    @Override
    protected void slotDeleteItem(PyObject key) {
        if (remove(key) == null) {
            throw Errors.keyError(key);
        }
    }

    @Override
    protected boolean slotContains(PyObject item) {
        return find(item) >= 0;
    }

    @Override
    protected PyObject slotIterator() {
        return new Iterators.DictIterator(Iterators.DictIterator.KEYS, this);
    }

    @Override
    protected PyObject slotReversed() {
        return new Iterators.DictIterator(Iterators.DictIterator.REVERSED_KEYS, this);
    }

    // ---- merging -------------------------------------------------------------------------------------------------

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        update("dict", arguments, keywords);
    }

    /** {@code dict(…)} and {@code dict.update(…)}: at most one mapping or iterable of pairs, then keyword arguments. */
    public final void update(String function, PyObject[] arguments, String[] keywords) {
        int positional = arguments.length - (keywords == null ? 0 : keywords.length);
        if (positional > 1) {
            throw Errors.typeError(function + " expected at most 1 argument, got " + positional);
        }
        if (positional == 1) {
            merge(arguments[0]);
        }
        for (int i = positional; i < arguments.length; i++) {
            put(keywords[i - positional], arguments[i]);
        }
    }

    /** Takes over the entries of a mapping, or the pairs of an iterable. */
    public final void merge(PyObject source) {
        if (source instanceof PyDict other && !other.type.heap) {
            putAll(other);
            return;
        }
        PyObject keyMethod = source.findAttribute("keys");
        if (keyMethod != null) {
            PyObject iterator = keyMethod.call().iterator();
            for (PyObject key = iterator.next(); key != null; key = iterator.next()) {
                put(key, source.getItem(key));
            }
            return;
        }
        mergePairs(source);
    }

    private void mergePairs(PyObject source) {
        PyObject iterator = source.iterator();
        int number = 0;
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (!Operators.isIterable(item)) {
                throw Errors.typeError(
                        "cannot convert dictionary update sequence element #" + number + " to a sequence");
            }
            PyObject[] pair = Iterables.toArray(item);
            if (pair.length != 2) {
                throw Errors.valueError("dictionary update sequence element #" + number + " has length " + pair.length
                        + "; 2 is required");
            }
            put(pair[0], pair[1]);
            number++;
        }
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        return operator == BinaryOperator.OR && right instanceof PyDict other ? merged(this, other) : null;
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.OR && left instanceof PyDict other ? merged(other, this) : null;
    }

    private static PyDict merged(PyDict left, PyDict right) {
        PyDict result = left.copy();
        result.merge(right);
        return result;
    }

    @Override
    protected PyObject slotInPlace(BinaryOperator operator, PyObject right) {
        if (operator != BinaryOperator.OR) {
            return null;
        }
        merge(right);
        return this;
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyDict other) || (comparison != RichComparison.EQ && comparison != RichComparison.NE)) {
            return null;
        }
        return PyBool.of(sameEntries(other) == (comparison == RichComparison.EQ));
    }

    @Override
    protected long slotHash() {
        throw Errors.typeError("unhashable type: '" + type.name() + "'");
    }

    @Override
    protected String slotRepr() {
        if (!Representation.enter(this)) {
            return "{...}";
        }
        try {
            StringBuilder text = new StringBuilder("{");
            for (int entry = firstEntry(); entry >= 0; entry = nextEntry(entry)) {
                PyObject value = valueAt(entry);
                text.append(text.length() == 1 ? "" : ", ")
                        .append(keyAt(entry).repr())
                        .append(": ")
                        .append(value.repr());
            }
            return text.append('}').toString();
        } finally {
            Representation.leave();
        }
    }

    /** A dict of a Python subclass. */
    private static final class DictSubclassInstance extends PyDict {
        private final InstanceAttributes own = new InstanceAttributes();

        DictSubclassInstance(PyType type) {
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
