package ouro.object.protocol;

/** The binary operators with their three special methods each (Language Reference 3.3.8). */
public enum BinaryOperator {
    ADD("+", SpecialMethod.ADD, SpecialMethod.RADD, SpecialMethod.IADD),
    SUB("-", SpecialMethod.SUB, SpecialMethod.RSUB, SpecialMethod.ISUB),
    MUL("*", SpecialMethod.MUL, SpecialMethod.RMUL, SpecialMethod.IMUL),
    MATMUL("@", SpecialMethod.MATMUL, SpecialMethod.RMATMUL, SpecialMethod.IMATMUL),
    TRUEDIV("/", SpecialMethod.TRUEDIV, SpecialMethod.RTRUEDIV, SpecialMethod.ITRUEDIV),
    FLOORDIV("//", SpecialMethod.FLOORDIV, SpecialMethod.RFLOORDIV, SpecialMethod.IFLOORDIV),
    MOD("%", SpecialMethod.MOD, SpecialMethod.RMOD, SpecialMethod.IMOD),
    POW("** or pow()", SpecialMethod.POW, SpecialMethod.RPOW, SpecialMethod.IPOW),
    LSHIFT("<<", SpecialMethod.LSHIFT, SpecialMethod.RLSHIFT, SpecialMethod.ILSHIFT),
    RSHIFT(">>", SpecialMethod.RSHIFT, SpecialMethod.RRSHIFT, SpecialMethod.IRSHIFT),
    AND("&", SpecialMethod.AND, SpecialMethod.RAND, SpecialMethod.IAND),
    OR("|", SpecialMethod.OR, SpecialMethod.ROR, SpecialMethod.IOR),
    XOR("^", SpecialMethod.XOR, SpecialMethod.RXOR, SpecialMethod.IXOR),
    DIVMOD("divmod()", SpecialMethod.DIVMOD, SpecialMethod.RDIVMOD, null);

    /** The sign as error messages print it. */
    public final String sign;

    public final SpecialMethod forward;
    public final SpecialMethod reflected;
    /** The in-place method, or null where there is none. */
    public final SpecialMethod inPlace;

    BinaryOperator(String sign, SpecialMethod forward, SpecialMethod reflected, SpecialMethod inPlace) {
        this.sign = sign;
        this.forward = forward;
        this.reflected = reflected;
        this.inPlace = inPlace;
    }

    /** The sign of the augmented assignment, as error messages print it: {@code +=}, {@code **=}. */
    public String inPlaceSign() {
        return this == POW ? "**=" : sign + "=";
    }
}
