package ouro.lib.itertools;

import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** What the iterators of this module share. */
abstract class LazyIterator extends PyObject {
    private final SessionState session = SessionState.current();

    LazyIterator(PyType type) {
        super(type);
    }

    /** To be called for each item by those that ask nobody else for items: what takes them may take them for ever. */
    final void checkUrgent() {
        session.checkUrgent();
    }

    static PyType declare(String name, PyType.Constructor constructor, SpecialMethod... more) {
        SpecialMethod[] implemented = new SpecialMethod[more.length + 2];
        implemented[0] = SpecialMethod.ITER;
        implemented[1] = SpecialMethod.NEXT;
        System.arraycopy(more, 0, implemented, 2, more.length);
        return PyType.declare(name, PyType.OBJECT, implemented)
                .in("itertools")
                .namedWithModule()
                .constructor(constructor);
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    /** A count of items: an int that is not negative, or ValueError with the message. */
    static int natural(PyObject value, String message) {
        int count = Conversions.toSize(value);
        if (count < 0) {
            throw Errors.valueError(message);
        }
        return count;
    }

    /** The same where None stands for no limit. */
    static long limit(PyObject value, String message) {
        if (value == null || value == PyNone.NONE) {
            return Long.MAX_VALUE;
        }
        if (!(value instanceof PyInt number) || !number.fitsLong() || number.value < 0) {
            throw Errors.valueError(message);
        }
        return number.value;
    }
}
