package ouro.syntax.ast;

/** The short-circuit operators. */
public enum BooleanOperator implements NamedChoice {
    AND("And", "and"),
    OR("Or", "or");

    private final String pythonName;
    /** As it is written in source. */
    public final String sign;

    BooleanOperator(String pythonName, String sign) {
        this.pythonName = pythonName;
        this.sign = sign;
    }

    @Override
    public String pythonName() {
        return pythonName;
    }
}
