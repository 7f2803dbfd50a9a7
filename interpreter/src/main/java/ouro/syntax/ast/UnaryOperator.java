package ouro.syntax.ast;

/** Unary operators. */
public enum UnaryOperator implements NamedChoice {
    INVERT("Invert", "~"),
    NOT("Not", "not"),
    POSITIVE("UAdd", "+"),
    NEGATIVE("USub", "-");

    private final String pythonName;
    /** As it is written in source. */
    public final String sign;

    UnaryOperator(String pythonName, String sign) {
        this.pythonName = pythonName;
        this.sign = sign;
    }

    @Override
    public String pythonName() {
        return pythonName;
    }
}
