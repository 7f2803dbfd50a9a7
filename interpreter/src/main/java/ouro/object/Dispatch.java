package ouro.object;

import ouro.object.protocol.SpecialMethod;

/**
 * Operations on instances of classes that were written in Python: each finds the special method by name, calls a native
 * one through its slot at once, and checks what a Python one returned.
 */
public final class Dispatch {
    private Dispatch() {}

    /** Binds an attribute found in a class to an instance, as attribute access does. */
    public static PyObject bind(PyObject member, PyObject instance) {
        return member.type.heap ? bindHeap(member, instance) : member.slotGet(instance, instance.type);
    }

    private static PyObject bindHeap(PyObject member, PyObject instance) {
        return get(member, instance, instance.type);
    }

    /** {@code member.__get__(instance, owner)}, or the member itself where it is no descriptor. */
    public static PyObject get(PyObject member, PyObject instance, PyType owner) {
        if (!member.type.heap) {
            return member.slotGet(instance, owner);
        }
        PyObject method = member.type.special(SpecialMethod.GET);
        if (method == null) {
            return member;
        }
        if (method instanceof SlotWrapper) {
            return member.slotGet(instance, owner);
        }
        return invoke(method, member, instance == null ? PyNone.NONE : instance, owner == null ? PyNone.NONE : owner);
    }

    public static PyObject invoke(PyObject method, PyObject self) {
        return method instanceof PyFunction function
                ? function.call(self)
                : bind(method, self).call();
    }

    public static PyObject invoke(PyObject method, PyObject self, PyObject first) {
        return method instanceof PyFunction function
                ? function.call(self, first)
                : bind(method, self).call(first);
    }

    public static PyObject invoke(PyObject method, PyObject self, PyObject first, PyObject second) {
        return method instanceof PyFunction function
                ? function.call(self, first, second)
                : bind(method, self).call(first, second);
    }

    private static boolean missing(PyObject method) {
        return method == null || method == PyNone.NONE;
    }

    // ---- text ----------------------------------------------------------------------------------------------------

    static String repr(PyObject self) {
        return text(self, SpecialMethod.REPR);
    }

    static String str(PyObject self) {
        return text(self, SpecialMethod.STR);
    }

    private static String text(PyObject self, SpecialMethod special) {
        PyObject method = self.type.special(special);
        if (method instanceof SlotWrapper) {
            return special == SpecialMethod.REPR ? self.slotRepr() : self.slotStr();
        }
        if (method == PyNone.NONE) {
            throw Errors.typeError("'NoneType' object is not callable");
        }
        return requireText(invoke(method, self), special);
    }

    private static String requireText(PyObject result, SpecialMethod special) {
        if (result instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(special.pythonName + " returned non-string (type " + result.type.messageName() + ")");
    }

    static String format(PyObject self, String spec) {
        PyObject method = self.type.special(SpecialMethod.FORMAT);
        if (method instanceof SlotWrapper) {
            return self.formatNatively(spec);
        }
        PyObject result = invoke(method, self, PyStr.of(spec));
        if (result instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError("__format__ must return a str, not " + result.type.messageName());
    }

    // ---- hashing, truth, length, numbers -------------------------------------------------------------------------

    static long hash(PyObject self) {
        PyObject method = self.type.special(SpecialMethod.HASH);
        if (method instanceof SlotWrapper) {
            return self.slotHash();
        }
        if (missing(method)) {
            throw Errors.typeError("unhashable type: '" + self.type.messageName() + "'");
        }
        if (invoke(method, self) instanceof PyInt number) {
            long hash = number.fitsLong() ? number.value : number.hash();
            // CPython's C functions answer -1 for an error, so no object has that hash.
            return hash == -1 ? -2 : hash;
        }
        throw Errors.typeError("__hash__ method should return an integer");
    }

    static boolean isTrue(PyObject self) {
        PyObject method = self.type.special(SpecialMethod.BOOL);
        if (method instanceof SlotWrapper) {
            return self.slotBool();
        }
        if (method != null) {
            // Only a bool will do (Language Reference 3.3.1), although whatever tests the result would take an int.
            PyObject answer = invoke(method, self);
            if (answer instanceof PyBool bool) {
                return bool == PyBool.TRUE;
            }
            throw Errors.typeError("__bool__ should return bool, returned " + answer.type.messageName());
        }
        if (missing(self.type.special(SpecialMethod.LEN))) {
            return true;
        }
        return length(self) != 0;
    }

    static int length(PyObject self) {
        PyObject method = self.type.special(SpecialMethod.LEN);
        if (missing(method) || method instanceof SlotWrapper) {
            return self.slotLength();
        }
        PyInt length = invoke(method, self).index();
        if (!length.fitsLong() || length.value > Integer.MAX_VALUE) {
            throw Errors.raise(Exceptions.OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
        }
        if (length.value < 0) {
            throw Errors.valueError("__len__() should return >= 0");
        }
        return (int) length.value;
    }

    static PyInt index(PyObject self) {
        PyObject method = self.type.special(SpecialMethod.INDEX);
        if (missing(method) || method instanceof SlotWrapper) {
            return self.slotIndex();
        }
        PyObject result = invoke(method, self);
        if (result instanceof PyInt number) {
            return number;
        }
        throw Errors.typeError("__index__ returned non-int (type " + result.type.messageName() + ")");
    }

    // ---- containers ----------------------------------------------------------------------------------------------

    static PyObject getItem(PyObject self, PyObject key) {
        PyObject method = self.type.special(SpecialMethod.GETITEM);
        // The native slot also knows how to refuse, in the words of its type.
        if (missing(method) || method instanceof SlotWrapper) {
            return self.slotGetItem(key);
        }
        return invoke(method, self, key);
    }

    static void setItem(PyObject self, PyObject key, PyObject value) {
        PyObject method = self.type.special(SpecialMethod.SETITEM);
        if (missing(method) || method instanceof SlotWrapper) {
            self.slotSetItem(key, value);
        } else {
            invoke(method, self, key, value);
        }
    }

    static void deleteItem(PyObject self, PyObject key) {
        PyObject method = self.type.special(SpecialMethod.DELITEM);
        if (missing(method) || method instanceof SlotWrapper) {
            self.slotDeleteItem(key);
        } else {
            invoke(method, self, key);
        }
    }

    static boolean contains(PyObject self, PyObject item) {
        PyObject method = self.type.special(SpecialMethod.CONTAINS);
        if (method instanceof SlotWrapper) {
            return self.slotContains(item);
        }
        if (method == PyNone.NONE) {
            throw Errors.typeError("'" + self.type.messageName() + "' object is not a container");
        }
        return method == null
                ? containsByIteration(self, item)
                : invoke(method, self, item).isTrue();
    }

    public static boolean containsByIteration(PyObject self, PyObject item) {
        if (!Operators.isIterable(self)) {
            throw Errors.typeError("argument of type '" + self.type.messageName() + "' is not iterable");
        }
        PyObject iterator = self.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            if (Operators.equal(each, item)) {
                return true;
            }
        }
        return false;
    }

    static PyObject iterator(PyObject self) {
        PyObject method = self.type.special(SpecialMethod.ITER);
        if (method instanceof SlotWrapper) {
            return self.slotIterator();
        }
        if (method == null && !missing(self.type.special(SpecialMethod.GETITEM))) {
            return new SequenceIterator(self);
        }
        if (missing(method)) {
            throw Errors.typeError("'" + self.type.messageName() + "' object is not iterable");
        }
        PyObject iterator = invoke(method, self);
        if (missing(iterator.type.special(SpecialMethod.NEXT))) {
            throw Errors.typeError("iter() returned non-iterator of type '" + iterator.type.messageName() + "'");
        }
        return iterator;
    }

    static PyObject next(PyObject self) {
        PyObject method = self.type.special(SpecialMethod.NEXT);
        if (missing(method) || method instanceof SlotWrapper) {
            return self.slotNext();
        }
        try {
            return invoke(method, self);
        } catch (PyException e) {
            if (e.value.type.isSubtypeOf(Exceptions.STOP_ITERATION)) {
                ThreadState thread = ThreadState.current();
                thread.endedIterator = self;
                thread.iteratorEnd = e;
                return null;
            }
            throw e;
        }
    }

    /** The StopIteration that the iterator raised when {@link #next} told its end just now. */
    static PyException endOf(PyObject iterator) {
        ThreadState thread = ThreadState.current();
        PyException found =
                thread.endedIterator == iterator ? thread.iteratorEnd : Errors.raise(Exceptions.STOP_ITERATION);
        thread.endedIterator = null;
        thread.iteratorEnd = null;
        return found;
    }

    // ---- calls ---------------------------------------------------------------------------------------------------

    static PyObject call(PyObject self, PyObject[] arguments, String[] keywords) {
        PyObject method = self.type.special(SpecialMethod.CALL);
        if (missing(method) || method instanceof SlotWrapper) {
            return self.slotCall(arguments, keywords);
        }
        if (method instanceof PyFunction function) {
            PyObject[] all = new PyObject[arguments.length + 1];
            all[0] = self;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return function.call(all, keywords);
        }
        Recursion.enter(" while calling a Python object");
        try {
            return bind(method, self).call(arguments, keywords);
        } finally {
            Recursion.leave();
        }
    }

    // ---- attributes ----------------------------------------------------------------------------------------------

    /** The attribute, or null or AttributeError where there is none. */
    static PyObject findAttribute(PyObject self, String name) {
        PyObject method = self.type.special(SpecialMethod.GETATTRIBUTE);
        PyObject fallback = self.type.special(SpecialMethod.GETATTR);
        if (fallback == null) {
            return ordinary(method, self, name);
        }
        PyObject found;
        try {
            found = ordinary(method, self, name);
        } catch (PyException e) {
            if (!e.is(Exceptions.ATTRIBUTE_ERROR)) {
                throw e;
            }
            found = null;
        }
        return found != null ? found : invoke(fallback, self, PyStr.of(name));
    }

    private static PyObject ordinary(PyObject method, PyObject self, String name) {
        return method instanceof SlotWrapper ? self.slotFindAttribute(name) : invoke(method, self, PyStr.of(name));
    }

    static void setAttribute(PyObject self, String name, PyObject value) {
        PyObject method = self.type.special(SpecialMethod.SETATTR);
        if (method instanceof SlotWrapper) {
            self.slotSetAttribute(name, value);
        } else {
            invoke(method, self, PyStr.of(name), value);
        }
    }

    static void deleteAttribute(PyObject self, String name) {
        PyObject method = self.type.special(SpecialMethod.DELATTR);
        if (method instanceof SlotWrapper) {
            self.slotDeleteAttribute(name);
        } else {
            invoke(method, self, PyStr.of(name));
        }
    }
}
