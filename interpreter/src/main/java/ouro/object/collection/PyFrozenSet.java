package ouro.object.collection;

import ouro.object.InstanceAttributes;
import ouro.object.Instantiation;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** A frozenset. */
public class PyFrozenSet extends PyAnySet {
    public static final PyType TYPE = PyType.declare(
            "frozenset",
            PyType.OBJECT,
            SpecialMethod.REPR,
            SpecialMethod.HASH,
            SpecialMethod.LEN,
            SpecialMethod.CONTAINS,
            SpecialMethod.ITER,
            SpecialMethod.OR,
            SpecialMethod.AND,
            SpecialMethod.SUB,
            SpecialMethod.XOR,
            SpecialMethod.EQ,
            SpecialMethod.NE,
            SpecialMethod.LT,
            SpecialMethod.LE,
            SpecialMethod.GT,
            SpecialMethod.GE);

    private static final Signature CONSTRUCTOR = new Signature("iterable=(), /");

    static {
        TYPE.constructor(PyFrozenSet::construct);
    }

    /** The hash, once it was asked for: sets in sets would compute those of all members again and again. */
    private long hashed;

    private boolean hashKnown;

    PyFrozenSet(PyType type) {
        super(type);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] positional = Instantiation.positional(TYPE, cls, arguments, keywords);
        PyObject source = CONSTRUCTOR.bind("frozenset", positional, null)[0];
        if (cls == TYPE && source.type() == TYPE) {
            return source;
        }
        PyFrozenSet set = cls == TYPE ? new PyFrozenSet(cls) : new FrozenSetSubclassInstance(cls);
        set.insertAll(source);
        return set;
    }

    @Override
    PyAnySet empty() {
        return new PyFrozenSet(TYPE);
    }

    /** The hash CPython computes: the same for any order of the members. */
    @Override
    protected long slotHash() {
        if (!hashKnown) {
            hashed = computeHash();
            hashKnown = true;
        }
        return hashed;
    }

    private long computeHash() {
        long hash = 0;
        for (PyObject member : toArray()) {
            long each = member.hash();
            hash ^= ((each ^ 89869747L) ^ (each << 16)) * 3644798167L;
        }
        hash ^= (size() + 1L) * 1927868237L;
        hash ^= (hash >>> 11) ^ (hash >>> 25);
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    /** A frozenset of a Python subclass. */
    private static final class FrozenSetSubclassInstance extends PyFrozenSet {
        private final InstanceAttributes own = new InstanceAttributes();

        FrozenSetSubclassInstance(PyType type) {
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
