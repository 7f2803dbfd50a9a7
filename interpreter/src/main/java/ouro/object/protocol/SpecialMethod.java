package ouro.object.protocol;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods by which a type takes part in the language (Language Reference 3.3), one entry each. A native type
 * implements an entry by overriding the {@code slot…} method of {@code PyObject} and naming the entry when its type is
 * declared; a class written in Python implements it by a function of that name.
 */
public enum SpecialMethod {
    REPR("__repr__"),
    STR("__str__"),
    FORMAT("__format__"),
    HASH("__hash__"),
    BOOL("__bool__"),
    LEN("__len__"),
    LENGTH_HINT("__length_hint__"),
    INIT("__init__"),
    CALL("__call__"),
    GETATTRIBUTE("__getattribute__"),
    GETATTR("__getattr__"),
    SETATTR("__setattr__"),
    DELATTR("__delattr__"),
    GET("__get__"),
    SET("__set__"),
    DELETE("__delete__"),
    DIR("__dir__"),
    GETITEM("__getitem__"),
    SETITEM("__setitem__"),
    DELITEM("__delitem__"),
    MISSING("__missing__"),
    CONTAINS("__contains__"),
    ITER("__iter__"),
    NEXT("__next__"),
    REVERSED("__reversed__"),
    AWAIT("__await__"),
    AITER("__aiter__"),
    ANEXT("__anext__"),
    ENTER("__enter__"),
    EXIT("__exit__"),
    AENTER("__aenter__"),
    AEXIT("__aexit__"),
    LT("__lt__"),
    LE("__le__"),
    EQ("__eq__"),
    NE("__ne__"),
    GT("__gt__"),
    GE("__ge__"),
    NEG("__neg__"),
    POS("__pos__"),
    INVERT("__invert__"),
    ABS("__abs__"),
    INT("__int__"),
    FLOAT("__float__"),
    COMPLEX("__complex__"),
    INDEX("__index__"),
    ADD("__add__"),
    SUB("__sub__"),
    MUL("__mul__"),
    MATMUL("__matmul__"),
    TRUEDIV("__truediv__"),
    FLOORDIV("__floordiv__"),
    MOD("__mod__"),
    POW("__pow__"),
    LSHIFT("__lshift__"),
    RSHIFT("__rshift__"),
    AND("__and__"),
    OR("__or__"),
    XOR("__xor__"),
    DIVMOD("__divmod__"),
    RADD("__radd__"),
    RSUB("__rsub__"),
    RMUL("__rmul__"),
    RMATMUL("__rmatmul__"),
    RTRUEDIV("__rtruediv__"),
    RFLOORDIV("__rfloordiv__"),
    RMOD("__rmod__"),
    RPOW("__rpow__"),
    RLSHIFT("__rlshift__"),
    RRSHIFT("__rrshift__"),
    RAND("__rand__"),
    ROR("__ror__"),
    RXOR("__rxor__"),
    RDIVMOD("__rdivmod__"),
    IADD("__iadd__"),
    ISUB("__isub__"),
    IMUL("__imul__"),
    IMATMUL("__imatmul__"),
    ITRUEDIV("__itruediv__"),
    IFLOORDIV("__ifloordiv__"),
    IMOD("__imod__"),
    IPOW("__ipow__"),
    ILSHIFT("__ilshift__"),
    IRSHIFT("__irshift__"),
    IAND("__iand__"),
    IOR("__ior__"),
    IXOR("__ixor__");

    /** The methods of whatever can be compared. */
    public static final List<SpecialMethod> COMPARISONS = List.of(LT, LE, EQ, NE, GT, GE);

    /** What all real numbers can do with each other. */
    public static final List<SpecialMethod> ARITHMETIC =
            List.of(ADD, RADD, SUB, RSUB, MUL, RMUL, MOD, RMOD, DIVMOD, RDIVMOD, POW, RPOW, NEG, POS, ABS);

    /** What makes a whole number or a float of a real number, and the divisions. */
    public static final List<SpecialMethod> DIVISIONS = List.of(INT, FLOAT, FLOORDIV, RFLOORDIV, TRUEDIV, RTRUEDIV);

    /** The Python name, interned. */
    public final String pythonName;

    private static final Map<String, SpecialMethod> BY_NAME;

    static {
        Map<String, SpecialMethod> names = new HashMap<>();
        for (SpecialMethod method : values()) {
            names.put(method.pythonName, method);
        }
        BY_NAME = Collections.unmodifiableMap(names);
    }

    SpecialMethod(String pythonName) {
        this.pythonName = pythonName.intern();
    }

    /** The entry of that Python name, or null. */
    public static SpecialMethod named(String name) {
        return BY_NAME.get(name);
    }
}
