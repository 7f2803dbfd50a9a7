package ouro.object;

import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** Operations with two operands, and the questions that need no receiver (Language Reference 3.3.8, 6). */
public final class Operators {
    private Operators() {}

    public static PyObject add(PyObject left, PyObject right) {
        if (!left.type.heap && !right.type.heap) {
            PyObject result = left.slotAdd(right);
            if (result == null && left.type != right.type) {
                result = right.slotReflected(BinaryOperator.ADD, left);
            }
            if (result != null) {
                return result;
            }
        }
        return binary(BinaryOperator.ADD, left, right);
    }

    public static PyObject subtract(PyObject left, PyObject right) {
        if (!left.type.heap && !right.type.heap) {
            PyObject result = left.slotSubtract(right);
            if (result == null && left.type != right.type) {
                result = right.slotReflected(BinaryOperator.SUB, left);
            }
            if (result != null) {
                return result;
            }
        }
        return binary(BinaryOperator.SUB, left, right);
    }

    public static PyObject multiply(PyObject left, PyObject right) {
        if (!left.type.heap && !right.type.heap) {
            PyObject result = left.slotMultiply(right);
            if (result == null && left.type != right.type) {
                result = right.slotReflected(BinaryOperator.MUL, left);
            }
            if (result != null) {
                return result;
            }
        }
        return binary(BinaryOperator.MUL, left, right);
    }

    public static PyObject modulo(PyObject left, PyObject right) {
        if (!left.type.heap && !right.type.heap) {
            PyObject result = left.slotModulo(right);
            if (result == null && left.type != right.type) {
                result = right.slotReflected(BinaryOperator.MOD, left);
            }
            if (result != null) {
                return result;
            }
        }
        return binary(BinaryOperator.MOD, left, right);
    }

    /** {@code left op right}, or TypeError. */
    public static PyObject binary(BinaryOperator operator, PyObject left, PyObject right) {
        PyObject result = binaryOrNull(operator, left, right);
        if (result == null) {
            throw unsupported(operator, operator.sign, left, right);
        }
        return result;
    }

    /** {@code left op= right}, or TypeError. */
    public static PyObject inPlace(BinaryOperator operator, PyObject left, PyObject right) {
        PyObject result =
                left.type.heap ? bySpecialMethod(operator.inPlace, left, right) : left.slotInPlace(operator, right);
        if (result == null) {
            result = binaryOrNull(operator, left, right);
        }
        if (result == null) {
            // Multiplied in place, what has items but cannot be repeated leaves it at that, whatever the right side is.
            boolean hasItems = left.type.heap || left.type.special(SpecialMethod.LEN) != null;
            throw operator == BinaryOperator.MUL && hasItems && !left.isRepeatable()
                    ? unsupported(operator.inPlaceSign(), left, right)
                    : unsupported(operator, operator.inPlaceSign(), left, right);
        }
        return result;
    }

    private static PyObject binaryOrNull(BinaryOperator operator, PyObject left, PyObject right) {
        PyType leftType = left.type;
        PyType rightType = right.type;
        // The subclass on the right goes first, if it defines the reflected method anew (Language Reference 3.3.8).
        if (leftType != rightType
                && rightType.isSubtypeOf(leftType)
                && rightType.special(operator.reflected) != null
                && rightType.special(operator.reflected) != leftType.special(operator.reflected)) {
            PyObject result = reflected(operator, left, right);
            return result != null ? result : forward(operator, left, right);
        }
        PyObject result = forward(operator, left, right);
        // Operands of one class are not asked a second time; native types decide by themselves, as sequences repeat
        // from both sides.
        if (result == null && (leftType != rightType || !leftType.heap)) {
            result = reflected(operator, left, right);
        }
        return result;
    }

    private static PyObject forward(BinaryOperator operator, PyObject left, PyObject right) {
        return left.type.heap ? bySpecialMethod(operator.forward, left, right) : left.slotBinary(operator, right);
    }

    private static PyObject reflected(BinaryOperator operator, PyObject left, PyObject right) {
        return right.type.heap ? bySpecialMethod(operator.reflected, right, left) : right.slotReflected(operator, left);
    }

    private static PyObject bySpecialMethod(SpecialMethod special, PyObject self, PyObject other) {
        // None in place of a method says that the class refuses the operation, whatever its bases do (Language
        // Reference 3.3.1).
        PyObject method = special == null ? null : self.type.special(special);
        if (method == null || method == PyNone.NONE) {
            return null;
        }
        PyObject result = method instanceof SlotWrapper
                ? SlotCalls.call(special, self, new PyObject[] {other}, null)
                : Dispatch.invoke(method, self, other);
        return result == PySingleton.NOT_IMPLEMENTED ? null : result;
    }

    private static PyException unsupported(BinaryOperator operator, String sign, PyObject left, PyObject right) {
        if (operator == BinaryOperator.ADD) {
            PyException error = left.concatenationError(right);
            if (error != null) {
                return error;
            }
        } else if (operator == BinaryOperator.MUL && (left.isRepeatable() || right.isRepeatable())) {
            PyObject factor = left.isRepeatable() ? right : left;
            return Errors.typeError("can't multiply sequence by non-int of type '" + factor.type.messageName() + "'");
        }
        return unsupported(sign, left, right);
    }

    private static PyException unsupported(String sign, PyObject left, PyObject right) {
        return Errors.typeError("unsupported operand type(s) for " + sign + ": '" + left.type.messageName() + "' and '"
                + right.type.messageName() + "'");
    }

    /** {@code pow(base, exponent, modulus)}. */
    public static PyObject power(PyObject base, PyObject exponent, PyObject modulus) {
        PyObject method = base.type.special(SpecialMethod.POW);
        PyObject result = method == null
                ? null
                : method instanceof SlotWrapper
                        ? base.slotPower(exponent, modulus)
                        : Dispatch.bind(method, base).call(exponent, modulus);
        if (result == null || result == PySingleton.NOT_IMPLEMENTED) {
            throw Errors.typeError("unsupported operand type(s) for ** or pow(): '" + base.type.messageName() + "', '"
                    + exponent.type.messageName() + "', '" + modulus.type.messageName() + "'");
        }
        return result;
    }

    // ---- comparison ----------------------------------------------------------------------------------------------

    /** {@code left op right}. */
    public static PyObject compare(RichComparison comparison, PyObject left, PyObject right) {
        PyObject result = compareOrNull(comparison, left, right);
        if (result != null) {
            return result;
        }
        return switch (comparison) {
            case EQ -> PyBool.of(left == right);
            case NE -> PyBool.of(left != right);
            default ->
                throw Errors.typeError("'" + comparison.sign + "' not supported between instances of '"
                        + left.type.messageName() + "' and '" + right.type.messageName() + "'");
        };
    }

    private static PyObject compareOrNull(RichComparison comparison, PyObject left, PyObject right) {
        PyType leftType = left.type;
        PyType rightType = right.type;
        boolean mirroredFirst = leftType != rightType
                && rightType.heap
                && rightType.isSubtypeOf(leftType)
                && !(rightType.special(comparison.mirrored().method) instanceof SlotWrapper);
        if (mirroredFirst) {
            PyObject result = compareOneWay(comparison.mirrored(), right, left);
            if (result != null) {
                return result;
            }
        }
        PyObject result = compareOneWay(comparison, left, right);
        if (result == null && !mirroredFirst) {
            result = compareOneWay(comparison.mirrored(), right, left);
        }
        return result;
    }

    static PyObject compareOneWay(RichComparison comparison, PyObject left, PyObject right) {
        if (!left.type.heap) {
            return left.slotCompare(comparison, right);
        }
        PyObject method = left.type.special(comparison.method);
        if (method instanceof SlotWrapper wrapper) {
            // object.__ne__ asks __eq__, which a Python class may have replaced.
            if (comparison == RichComparison.NE
                    && wrapper.owner() == PyType.OBJECT
                    && !(left.type.special(SpecialMethod.EQ) instanceof SlotWrapper)) {
                PyObject equal = compareOneWay(RichComparison.EQ, left, right);
                return equal == null ? null : PyBool.of(!equal.isTrue());
            }
            return left.slotCompare(comparison, right);
        }
        return bySpecialMethod(comparison.method, left, right);
    }

    /** Identity or {@code ==}: the equality of containers. */
    public static boolean equal(PyObject left, PyObject right) {
        if (left == right) {
            return true;
        }
        return compare(RichComparison.EQ, left, right).isTrue();
    }

    /** {@code left < right}, as sorting asks it. */
    public static boolean less(PyObject left, PyObject right) {
        return compare(RichComparison.LT, left, right).isTrue();
    }

    // ---- unary ---------------------------------------------------------------------------------------------------

    public static PyObject negative(PyObject operand) {
        return unary(SpecialMethod.NEG, "-", operand);
    }

    public static PyObject positive(PyObject operand) {
        return unary(SpecialMethod.POS, "+", operand);
    }

    public static PyObject invert(PyObject operand) {
        return unary(SpecialMethod.INVERT, "~", operand);
    }

    public static PyObject absolute(PyObject operand) {
        return unary(SpecialMethod.ABS, "abs()", operand);
    }

    private static PyObject unary(SpecialMethod special, String sign, PyObject operand) {
        PyObject method = operand.type.heap ? operand.type.special(special) : null;
        PyObject result;
        if (method == null || method instanceof SlotWrapper) {
            result = switch (special) {
                case NEG -> operand.slotNegative();
                case POS -> operand.slotPositive();
                case INVERT -> operand.slotInvert();
                default -> operand.slotAbsolute();
            };
        } else {
            result = Dispatch.invoke(method, operand);
        }
        if (result == null) {
            throw Errors.typeError("bad operand type for " + (special == SpecialMethod.ABS ? sign : "unary " + sign)
                    + ": '" + operand.type.messageName() + "'");
        }
        return result;
    }

    // ---- special methods by name ---------------------------------------------------------------------------------

    /** Whether {@code iter(object)} can work. */
    public static boolean isIterable(PyObject object) {
        PyObject method = object.type.special(SpecialMethod.ITER);
        return method == null ? object.type.special(SpecialMethod.GETITEM) != null : method != PyNone.NONE;
    }

    /** Whether the class of the object has the special method, and not as None. */
    public static boolean has(PyObject object, SpecialMethod special) {
        PyObject method = object.type.special(special);
        return method != null && method != PyNone.NONE;
    }

    /** What {@code __int__} answers, whatever that is; null where the class has no such method. */
    public static PyObject intOrNull(PyObject object) {
        PyObject method = object.type.special(SpecialMethod.INT);
        if (method == null || method == PyNone.NONE) {
            return null;
        }
        return method instanceof SlotWrapper ? object.slotInt() : Dispatch.invoke(method, object);
    }

    /** What {@code __float__} answers, whatever that is; null where the class has no such method. */
    public static PyObject floatOrNull(PyObject object) {
        PyObject method = object.type.special(SpecialMethod.FLOAT);
        if (method == null || method == PyNone.NONE) {
            return null;
        }
        return method instanceof SlotWrapper ? object.slotFloat() : Dispatch.invoke(method, object);
    }

    /** The special method bound to the object, looked up on its class as the language does; or null. */
    public static PyObject boundSpecial(PyObject object, SpecialMethod special) {
        PyObject method = object.type.special(special);
        return method == null || method == PyNone.NONE ? null : Dispatch.bind(method, object);
    }

    /** {@code member.__get__(instance, owner)}; the member itself where it is no descriptor. */
    public static PyObject descriptorGet(PyObject member, PyObject instance, PyType owner) {
        return Dispatch.get(member, instance, owner);
    }

    /** {@code isinstance(object, cls)} without {@code __instancecheck__}. */
    public static boolean isInstance(PyObject object, PyType cls) {
        return object.type == cls || object.type.isSubtypeOf(cls);
    }
}
