package ouro.object.protocol;

/** The six rich comparisons (Language Reference 3.3.1) and each one's mirror image. */
public enum RichComparison {
    LT("<", SpecialMethod.LT),
    LE("<=", SpecialMethod.LE),
    EQ("==", SpecialMethod.EQ),
    NE("!=", SpecialMethod.NE),
    GT(">", SpecialMethod.GT),
    GE(">=", SpecialMethod.GE);

    public final String sign;
    public final SpecialMethod method;

    RichComparison(String sign, SpecialMethod method) {
        this.sign = sign;
        this.method = method;
    }

    /** What {@code b ? a} asks where {@code a ? b} was asked. */
    public RichComparison mirrored() {
        return switch (this) {
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
            case EQ -> EQ;
            case NE -> NE;
        };
    }

    /** The answer, given the sign of a three-way comparison. */
    public boolean holds(int order) {
        return switch (this) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }
}
