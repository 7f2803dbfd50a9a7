package ouro.syntax.ast;

/** Binary operators. */
public enum Operator implements NamedChoice {
    ADD("Add", "+"),
    SUB("Sub", "-"),
    MUL("Mult", "*"),
    MATMUL("MatMult", "@"),
    TRUEDIV("Div", "/"),
    MOD("Mod", "%"),
    POW("Pow", "**"),
    LSHIFT("LShift", "<<"),
    RSHIFT("RShift", ">>"),
    OR("BitOr", "|"),
    XOR("BitXor", "^"),
    AND("BitAnd", "&"),
    FLOORDIV("FloorDiv", "//");

    private final String pythonName;
    /** As it is written in source. */
    public final String sign;

    Operator(String pythonName, String sign) {
        this.pythonName = pythonName;
        this.sign = sign;
    }

    @Override
    public String pythonName() {
        return pythonName;
    }
}
