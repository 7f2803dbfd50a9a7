package ouro.syntax.ast;

/** Comparison operators. */
public enum CompareOperator {
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

    public final String pythonName;
    /** As it is written in source. */
    public final String sign;

    CompareOperator(String pythonName, String sign) {
        this.pythonName = pythonName;
        this.sign = sign;
    }
}
