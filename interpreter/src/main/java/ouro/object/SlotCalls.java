package ouro.object;

import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** Calls a native slot with language-level arguments: what {@code (5).__add__(3)} and {@code super().__init__} reach. */
final class SlotCalls {
    private SlotCalls() {}

    /** The slot as {@code owner} has it: what {@code object} does differs from what a native class makes of it. */
    static PyObject call(PyType owner, SpecialMethod method, PyObject self, PyObject[] arguments, String[] keywords) {
        if (owner == PyType.OBJECT && (method == SpecialMethod.NE || !(self instanceof PyInstance))) {
            switch (method) {
                case REPR -> {
                    arity(arguments, 0, 0);
                    return PyStr.of(Representation.plain(self));
                }
                case STR -> {
                    arity(arguments, 0, 0);
                    return PyStr.of(self.repr());
                }
                case HASH -> {
                    arity(arguments, 0, 0);
                    return PyInt.of(self.identityHash());
                }
                case EQ -> {
                    return self == one(arguments) ? PyBool.TRUE : PySingleton.NOT_IMPLEMENTED;
                }
                case NE -> {
                    PyObject equal = Operators.compareOneWay(RichComparison.EQ, self, one(arguments));
                    return equal == null ? PySingleton.NOT_IMPLEMENTED : PyBool.of(!equal.isTrue());
                }
                case GETATTRIBUTE -> {
                    String name = ArgumentChecks.attributeName(one(arguments));
                    return found(Attributes.find(self, name), self, name);
                }
                case SETATTR -> {
                    arity(arguments, 2, 2);
                    Attributes.set(self, ArgumentChecks.attributeName(arguments[0]), arguments[1]);
                    return PyNone.NONE;
                }
                default -> {}
            }
        }
        PyObject result = call(method, self, arguments, keywords);
        if (method == SpecialMethod.ADD && result == PySingleton.NOT_IMPLEMENTED) {
            // Called by name, a sequence leaves nothing to the other side.
            PyException error = self.concatenationError(arguments[0]);
            if (error != null) {
                throw error;
            }
        }
        return result;
    }

    static PyObject call(SpecialMethod method, PyObject self, PyObject[] arguments, String[] keywords) {
        switch (method) {
            case INIT -> {
                self.slotInit(arguments, keywords);
                return PyNone.NONE;
            }
            case CALL -> {
                return self.slotCall(arguments, keywords);
            }
            default -> {
                if (keywords != null) {
                    throw Errors.typeError("wrapper " + method.pythonName + "() takes no keyword arguments");
                }
                return positional(method, self, arguments);
            }
        }
    }

    private static PyObject positional(SpecialMethod method, PyObject self, PyObject[] a) {
        BinaryOperator operator = OPERATORS[method.ordinal()];
        if (operator != null) {
            return binary(method, operator, self, a);
        }
        RichComparison comparison = COMPARISONS[method.ordinal()];
        if (comparison != null) {
            arity(a, 1, 1);
            return orNotImplemented(self.slotCompare(comparison, a[0]));
        }
        return switch (method) {
            case REPR -> PyStr.of(noArguments(a, self).slotRepr());
            case STR -> PyStr.of(noArguments(a, self).slotStr());
            case FORMAT -> PyStr.of(self.formatNatively(ArgumentChecks.text(one(a), "format", 0)));
            case HASH -> PyInt.of(noArguments(a, self).slotHash());
            case BOOL -> PyBool.of(noArguments(a, self).slotBool());
            case LEN -> PyInt.of(noArguments(a, self).slotLength());
            case INDEX -> noArguments(a, self).slotIndex();
            case INT -> noArguments(a, self).slotInt();
            case FLOAT -> noArguments(a, self).slotFloat();
            case NEG -> noArguments(a, self).slotNegative();
            case POS -> noArguments(a, self).slotPositive();
            case INVERT -> noArguments(a, self).slotInvert();
            case ABS -> noArguments(a, self).slotAbsolute();
            case ITER -> noArguments(a, self).slotIterator();
            case NEXT -> next(noArguments(a, self));
            case REVERSED -> noArguments(a, self).slotReversed();
            case AWAIT -> noArguments(a, self).slotAwait();
            case AITER -> noArguments(a, self).slotAsyncIterator();
            case ANEXT -> noArguments(a, self).slotAsyncNext();
            case ENTER -> noArguments(a, self).slotEnter();
            case EXIT -> {
                arity(a, 3, 3);
                yield self.slotExit(a[0], a[1], a[2]);
            }
            case GETITEM -> self.slotGetItem(one(a));
            case SETITEM -> {
                arity(a, 2, 2);
                self.slotSetItem(a[0], a[1]);
                yield PyNone.NONE;
            }
            case DELITEM -> {
                self.slotDeleteItem(one(a));
                yield PyNone.NONE;
            }
            case CONTAINS -> PyBool.of(self.slotContains(one(a)));
            case GETATTRIBUTE -> attribute(self, ArgumentChecks.attributeName(one(a)));
            case SETATTR -> {
                arity(a, 2, 2);
                self.slotSetAttribute(ArgumentChecks.attributeName(a[0]), a[1]);
                yield PyNone.NONE;
            }
            case DELATTR -> {
                self.slotDeleteAttribute(ArgumentChecks.attributeName(one(a)));
                yield PyNone.NONE;
            }
            case GET -> {
                arity(a, 1, 2);
                PyObject owner = a.length > 1 && a[1] instanceof PyType ? a[1] : a[0].type;
                yield self.slotGet(a[0] == PyNone.NONE ? null : a[0], (PyType) owner);
            }
            case SET -> {
                arity(a, 2, 2);
                self.slotSet(a[0], a[1]);
                yield PyNone.NONE;
            }
            case DELETE -> {
                self.slotDelete(one(a));
                yield PyNone.NONE;
            }
            case DIR -> DefaultDir.of(noArguments(a, self));
            default -> throw Errors.typeError("'" + self.type.name() + "' object has no " + method.pythonName);
        };
    }

    private static PyObject binary(SpecialMethod method, BinaryOperator operator, PyObject self, PyObject[] a) {
        arity(a, 1, operator == BinaryOperator.POW ? 2 : 1);
        if (a.length == 2 && a[1] != PyNone.NONE) {
            return orNotImplemented(self.slotPower(a[0], a[1]));
        }
        if (method == operator.forward) {
            return orNotImplemented(self.slotBinary(operator, a[0]));
        }
        return orNotImplemented(
                method == operator.reflected ? self.slotReflected(operator, a[0]) : self.slotInPlace(operator, a[0]));
    }

    private static PyObject attribute(PyObject self, String name) {
        return found(self.slotFindAttribute(name), self, name);
    }

    private static PyObject found(PyObject found, PyObject self, String name) {
        if (found == null) {
            throw Attributes.missing(self, name);
        }
        return found;
    }

    private static PyObject next(PyObject self) {
        PyObject item = self.slotNext();
        if (item == null) {
            throw self.endOfIteration();
        }
        return item;
    }

    private static PyObject orNotImplemented(PyObject result) {
        return result == null ? PySingleton.NOT_IMPLEMENTED : result;
    }

    private static PyObject noArguments(PyObject[] arguments, PyObject self) {
        arity(arguments, 0, 0);
        return self;
    }

    private static PyObject one(PyObject[] arguments) {
        arity(arguments, 1, 1);
        return arguments[0];
    }

    private static void arity(PyObject[] arguments, int least, int most) {
        if (arguments.length < least || arguments.length > most) {
            int bound = arguments.length < least ? least : most;
            throw Errors.typeError("expected "
                    + (least == most ? "" : arguments.length < least ? "at least " : "at most ")
                    + bound + " argument" + (bound == 1 ? "" : "s") + ", got " + arguments.length);
        }
    }

    private static final BinaryOperator[] OPERATORS = new BinaryOperator[SpecialMethod.values().length];
    private static final RichComparison[] COMPARISONS = new RichComparison[SpecialMethod.values().length];

    static {
        for (BinaryOperator operator : BinaryOperator.values()) {
            OPERATORS[operator.forward.ordinal()] = operator;
            OPERATORS[operator.reflected.ordinal()] = operator;
            if (operator.inPlace != null) {
                OPERATORS[operator.inPlace.ordinal()] = operator;
            }
        }
        for (RichComparison comparison : RichComparison.values()) {
            COMPARISONS[comparison.method.ordinal()] = comparison;
        }
    }
}
