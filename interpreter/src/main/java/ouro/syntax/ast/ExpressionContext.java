package ouro.syntax.ast;

/** Whether a target-like expression is read, written or deleted; the name is as {@code ast.dump} prints it. */
public enum ExpressionContext implements NamedChoice {
    LOAD("Load"),
    STORE("Store"),
    DEL("Del");

    private final String pythonName;

    ExpressionContext(String pythonName) {
        this.pythonName = pythonName;
    }

    @Override
    public String pythonName() {
        return pythonName;
    }
}
