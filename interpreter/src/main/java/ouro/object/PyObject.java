package ouro.object;

import ouro.object.format.FormatError;
import ouro.object.protocol.SpecialMethod;

/**
 * Every value of the language.
 *
 * <p>Two layers meet here. The public final methods are what the language means by an operation: they honour methods
 * that classes written in Python define. The {@code slot…} methods are how a native type does it; a native type
 * overrides those ({@link OperatorSlots} has the ones of operators) and lists the matching {@link SpecialMethod}s in its
 * {@link PyType}. Callers always use the public layer (or {@link Operators}, for what has two operands). A single
 * virtual layer was rejected: a Python subclass of {@code dict} or {@code int} would have needed a Java twin that
 * overrides every operation.
 */
public abstract non-sealed class PyObject extends OperatorSlots {
    PyType type;

    protected PyObject(PyType type) {
        this.type = type;
    }

    /** The class of this object. */
    public final PyType type() {
        return type;
    }

    /** Makes this an instance of another class, whose instances are made of the same: {@code self.__class__ = …}. */
    public void changeType(PyType newType) {
        type = newType;
    }

    // ---- text ----------------------------------------------------------------------------------------------------

    /** {@code repr(self)}. */
    public final String repr() {
        if (type.heap) {
            return Dispatch.repr(this);
        }
        return slotRepr();
    }

    /** {@code str(self)}. */
    public final String str() {
        if (type.heap) {
            return Dispatch.str(this);
        }
        return slotStr();
    }

    /** {@code format(self, spec)}. */
    public final String format(String spec) {
        if (type.heap) {
            return Dispatch.format(this, spec);
        }
        return formatNatively(spec);
    }

    /** What the native type makes of the specifier; ValueError where that says what the type does not know. */
    final String formatNatively(String spec) {
        try {
            return slotFormat(spec);
        } catch (FormatError error) {
            throw error.isTooLong() ? Errors.raise(Exceptions.MEMORY_ERROR) : Errors.valueError(error.getMessage());
        }
    }

    // ---- hashing, truth, length, numbers -------------------------------------------------------------------------

    /** {@code hash(self)}. */
    public final long hash() {
        if (type.heap) {
            return Dispatch.hash(this);
        }
        return slotHash();
    }

    /** {@code bool(self)}. */
    public final boolean isTrue() {
        if (type.heap) {
            return Dispatch.isTrue(this);
        }
        return slotBool();
    }

    /** Called when a statement called for this value and then dropped it, as CPython's destructors would be. */
    public void finalizeDropped() {}

    /** {@code len(self)}. */
    public final int length() {
        if (type.heap) {
            return Dispatch.length(this);
        }
        return slotLength();
    }

    /** {@code operator.index(self)}: an int of no subclass, or TypeError. */
    public final PyInt index() {
        if (this instanceof PyInt number) {
            return number.exact();
        }
        if (type.heap) {
            return Dispatch.index(this);
        }
        return slotIndex();
    }

    /** The value of {@link #index} as a Java int for sizes and positions; clamps at the ends of the int range. */
    public final int indexClamped() {
        return index().clampedToInt();
    }

    // ---- containers ----------------------------------------------------------------------------------------------

    /** {@code self[key]}. */
    public final PyObject getItem(PyObject key) {
        if (type.heap) {
            return Dispatch.getItem(this, key);
        }
        return slotGetItem(key);
    }

    /** {@code self[key] = value}. */
    public final void setItem(PyObject key, PyObject value) {
        if (type.heap) {
            Dispatch.setItem(this, key, value);
        } else {
            slotSetItem(key, value);
        }
    }

    /** {@code del self[key]}. */
    public final void deleteItem(PyObject key) {
        if (type.heap) {
            Dispatch.deleteItem(this, key);
        } else {
            slotDeleteItem(key);
        }
    }

    /** {@code item in self}. */
    public final boolean contains(PyObject item) {
        if (type.heap) {
            return Dispatch.contains(this, item);
        }
        return slotContains(item);
    }

    /** {@code iter(self)}. */
    public final PyObject iterator() {
        if (type.heap) {
            return Dispatch.iterator(this);
        }
        return slotIterator();
    }

    /** {@code next(self)}, or null at the end: no StopIteration is raised for a native caller. */
    public final PyObject next() {
        if (type.heap) {
            return Dispatch.next(this);
        }
        return slotNext();
    }

    /** The StopIteration that stands for the end which {@link #next} just told; it carries a generator's result. */
    public final PyException stopIteration() {
        if (!type.heap || type.special(SpecialMethod.NEXT) instanceof SlotWrapper) {
            return endOfIteration();
        }
        return Dispatch.endOf(this);
    }

    // ---- calls ---------------------------------------------------------------------------------------------------

    /**
     * Calls this object.
     *
     * @param arguments the positional arguments, then the values of the keyword arguments
     * @param keywords the names of the keyword arguments, or null where there are none
     */
    public final PyObject call(PyObject[] arguments, String[] keywords) {
        if (type.heap) {
            return Dispatch.call(this, arguments, keywords);
        }
        return slotCall(arguments, keywords);
    }

    /** Calls this object without arguments. */
    public final PyObject call() {
        if (type.heap) {
            return Dispatch.call(this, NO_ARGUMENTS, null);
        }
        return slotCall0();
    }

    /** Calls this object with one positional argument. */
    public final PyObject call(PyObject first) {
        if (type.heap) {
            return Dispatch.call(this, new PyObject[] {first}, null);
        }
        return slotCall1(first);
    }

    /** Calls this object with two positional arguments. */
    public final PyObject call(PyObject first, PyObject second) {
        if (type.heap) {
            return Dispatch.call(this, new PyObject[] {first, second}, null);
        }
        return slotCall2(first, second);
    }

    /** Calls this object with three positional arguments. */
    public final PyObject call(PyObject first, PyObject second, PyObject third) {
        if (type.heap) {
            return Dispatch.call(this, new PyObject[] {first, second, third}, null);
        }
        return slotCall3(first, second, third);
    }

    public static final PyObject[] NO_ARGUMENTS = {};

    // ---- attributes ----------------------------------------------------------------------------------------------

    /** {@code self.name}, or AttributeError. */
    public final PyObject getAttribute(String name) {
        PyObject value;
        try {
            value = type.heap ? Dispatch.findAttribute(this, name) : slotFindAttribute(name);
        } catch (PyException e) {
            throw e.is(Exceptions.ATTRIBUTE_ERROR) ? Attributes.own(e, this, name) : e;
        }
        if (value == null) {
            throw Attributes.missing(this, name);
        }
        return value;
    }

    /** {@code self.name}, or null where that is an AttributeError; other errors pass through. */
    public final PyObject findAttribute(String name) {
        try {
            return type.heap ? Dispatch.findAttribute(this, name) : slotFindAttribute(name);
        } catch (PyException e) {
            if (e.is(Exceptions.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    /** {@code self.name = value}. */
    public final void setAttribute(String name, PyObject value) {
        if (type.heap) {
            Dispatch.setAttribute(this, name, value);
        } else {
            slotSetAttribute(name, value);
        }
    }

    /** {@code object.__setattr__(self, name, value)}: past what a Python class does there. */
    public final void setPlainAttribute(String name, PyObject value) {
        Attributes.set(this, name, value);
    }

    /** {@code del self.name}. */
    public final void deleteAttribute(String name) {
        if (type.heap) {
            Dispatch.deleteAttribute(this, name);
        } else {
            slotDeleteAttribute(name);
        }
    }

    /** {@code self.name(…)} with positional arguments, or AttributeError. */
    public final PyObject callMethod(String name, PyObject... arguments) {
        return getAttribute(name).call(arguments, null);
    }

    /**
     * The instance's own attribute of that name, or null. Objects without a {@code __dict__} have none.
     */
    public PyObject ownAttribute(String name) {
        return null;
    }

    /** Stores an instance attribute; false where the object has no {@code __dict__}. */
    public boolean setOwnAttribute(String name, PyObject value) {
        InstanceAttributes own = instanceAttributes();
        return own != null && own.set(type, name, value);
    }

    /** Removes an instance attribute; false where there was none. */
    public boolean deleteOwnAttribute(String name) {
        InstanceAttributes own = instanceAttributes();
        return own != null && own.delete(name);
    }

    /** The live {@code __dict__}, or null where the object has none. */
    public PyDict attributes() {
        InstanceAttributes own = instanceAttributes();
        return own == null ? null : own.dictionary(type);
    }

    /**
     * Where an instance of a Python subclass of a native value keeps its attributes; null for all others. Who overrides it
     * overrides {@link #ownAttribute} too, which every look-up asks: there it would be a virtual call more.
     */
    protected InstanceAttributes instanceAttributes() {
        return null;
    }

    // ---- native behaviour: overridden by native types ------------------------------------------------------------

    protected String slotRepr() {
        return Representation.plain(this);
    }

    /** By default {@code repr(self)}, a Python override of it included. */
    protected String slotStr() {
        return repr();
    }

    protected String slotFormat(String spec) {
        if (!spec.isEmpty()) {
            throw Errors.typeError("unsupported format string passed to " + type.messageName() + ".__format__");
        }
        return str();
    }

    protected long slotHash() {
        return identityHash();
    }

    protected boolean slotBool() {
        return true;
    }

    protected int slotLength() {
        throw Errors.typeError("object of type '" + type.messageName() + "' has no len()");
    }

    protected PyInt slotIndex() {
        throw Errors.typeError("'" + type.messageName() + "' object cannot be interpreted as an integer");
    }

    protected PyObject slotGetItem(PyObject key) {
        throw Errors.typeError("'" + type.messageName() + "' object is not subscriptable");
    }

    protected void slotSetItem(PyObject key, PyObject value) {
        throw Errors.typeError("'" + type.messageName() + "' object does not support item assignment");
    }

    protected void slotDeleteItem(PyObject key) {
        throw Errors.typeError("'" + type.messageName() + "' object doesn't support item deletion");
    }

    /** By default a search through the iterator. */
    protected boolean slotContains(PyObject item) {
        return Dispatch.containsByIteration(this, item);
    }

    /** OverflowError or MemoryError where no list can hold all items: a range says so before it begins. */
    protected void checkCollectable() {}

    protected PyObject slotIterator() {
        throw Errors.typeError("'" + type.messageName() + "' object is not iterable");
    }

    /** The next item, or null at the end. */
    protected PyObject slotNext() {
        throw Errors.typeError("'" + type.messageName() + "' object is not an iterator");
    }

    /** {@code __reversed__}, or null where the type has none. */
    protected PyObject slotReversed() {
        return null;
    }

    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        throw Errors.typeError("'" + type.messageName() + "' object is not callable");
    }

    protected PyObject slotCall0() {
        return slotCall(NO_ARGUMENTS, null);
    }

    protected PyObject slotCall1(PyObject first) {
        return slotCall(new PyObject[] {first}, null);
    }

    protected PyObject slotCall2(PyObject first, PyObject second) {
        return slotCall(new PyObject[] {first, second}, null);
    }

    protected PyObject slotCall3(PyObject first, PyObject second, PyObject third) {
        return slotCall(new PyObject[] {first, second, third}, null);
    }

    /** {@code __init__} of a native type; by default takes what the constructor has already used. */
    protected void slotInit(PyObject[] arguments, String[] keywords) {}

    /** {@code __getattribute__} of a native type: the attribute, or null or AttributeError where there is none. */
    protected PyObject slotFindAttribute(String name) {
        return Attributes.find(this, name);
    }

    protected void slotSetAttribute(String name, PyObject value) {
        Attributes.set(this, name, value);
    }

    protected void slotDeleteAttribute(String name) {
        Attributes.delete(this, name);
    }

    /**
     * {@code __get__} (Language Reference 3.3.2.2).
     *
     * @param instance the object the attribute was asked of, or null where the class was asked
     * @return what the attribute means there; the object itself where it is no descriptor
     */
    protected PyObject slotGet(PyObject instance, PyType owner) {
        return this;
    }

    /** {@code __set__}; only asked where {@link PyType#isDataDescriptor} says so. */
    protected void slotSet(PyObject instance, PyObject value) {
        throw Errors.attributeError("__set__");
    }

    /** {@code __delete__}; only asked where {@link PyType#isDataDescriptor} says so. */
    protected void slotDelete(PyObject instance) {
        throw Errors.attributeError("__delete__");
    }

    /** {@code __await__}: the iterator that an await runs; null where the object can't be awaited. */
    protected PyObject slotAwait() {
        return null;
    }

    /** {@code __aiter__}; null where there is none. */
    protected PyObject slotAsyncIterator() {
        return null;
    }

    /** {@code __anext__}: an awaitable; null where there is none. */
    protected PyObject slotAsyncNext() {
        return null;
    }

    /** {@code __enter__}. Only asked where the type lists it. */
    protected PyObject slotEnter() {
        return this;
    }

    /** {@code __exit__}; true swallows the exception. Only asked where the type lists it. */
    protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
        return PyNone.NONE;
    }

    /** The StopIteration that a Python-level {@code __next__()} raises at the end; generators put their result in. */
    protected PyException endOfIteration() {
        return Errors.raise(Exceptions.STOP_ITERATION);
    }

    // ---- Java's own protocol -------------------------------------------------------------------------------------

    /** The hash of identity, as {@code object.__hash__} gives it. */
    public final long identityHash() {
        return identityNumber();
    }

    /** What no other object of the session has, the same as long as this one lives: see {@link IdentityNumbers}. */
    protected int identityNumber() {
        return SessionState.current().identities.of(this);
    }

    /** Java containers never hold language values by equality: that is {@link PyDict}'s and {@code PySet}'s work. */
    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    /** For debuggers only. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(this));
    }
}
