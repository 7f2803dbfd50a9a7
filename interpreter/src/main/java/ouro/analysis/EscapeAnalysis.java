package ouro.analysis;

import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;

/** Which expressions give a value that nobody else can hold, as far as the text shows. */
public final class EscapeAnalysis {
    private EscapeAnalysis() {}

    /**
     * Whether an expression makes what it gives, if it makes it at all, and hands it to nobody else: a call whose arguments
     * make nothing, which might be kept by what is called, or a generator expression.
     */
    public static boolean isUnshared(Expression expression) {
        return switch (expression) {
            case Expression.GeneratorExp e -> true;
            case Expression.Call call -> {
                for (Expression argument : call.arguments()) {
                    if (mayMake(argument)) {
                        yield false;
                    }
                }
                for (Keyword keyword : call.keywords()) {
                    if (mayMake(keyword.value())) {
                        yield false;
                    }
                }
                yield true;
            }
            default -> false;
        };
    }

    private static boolean mayMake(Expression expression) {
        if (expression instanceof Expression.Call || expression instanceof Expression.GeneratorExp) {
            return true;
        }
        for (Expression child : Operands.of(expression)) {
            if (mayMake(child)) {
                return true;
            }
        }
        return false;
    }
}
