package ouro.syntax.ast;

/** Comparison operators. */
public enum CompareOperator implements NamedChoice {
    EQ("Eq", "=="),
    NE("NotEq", "!="),
    LT("Lt", "<"),
    LE("LtE", "<="),
    GT("Gt", ">"),
    GE("GtE", ">="),
    IS("Is", "is"),
    IS_NOT("IsNot", "is not"),
    IN("In", "in"),
    NOT_IN("NotIn", "not in");

    private final String pythonName;
    /** As it is written in source. */
    public final String sign;

    CompareOperator(String pythonName, String sign) {
        this.pythonName = pythonName;
        this.sign = sign;
    }

    @Override
    public String pythonName() {
        return pythonName;
    }
}
