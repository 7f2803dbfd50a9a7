package ouro.syntax.ast;

/** Whether a target-like expression is read, written or deleted; the name is as {@code ast.dump} prints it. */
public enum ExpressionContext {
    LOAD("Load"),
    STORE("Store"),
    DEL("Del");

    public final String pythonName;

    ExpressionContext(String pythonName) {
        this.pythonName = pythonName;
    }
}
