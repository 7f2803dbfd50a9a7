package ouro.syntax.parser;

import java.util.List;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.WithItem;

/**
 * What becomes of a notebook's {@code %time STATEMENT}: a call of {@code timer().of(…)} from the module {@code _notebook},
 * which hands an expression's value on, so that a prompt can show it; a with statement over the timer for all else.
 */
final class TimedStatements {
    private TimedStatements() {}

    static Statement of(List<Statement> body, Position at) {
        if (body.size() == 1 && body.getFirst() instanceof Statement.Expr timed) {
            return new Statement.Expr(
                    call(attribute(timer(at), "of", at), List.of(timed.value()), timed.at()), timed.at());
        }
        return new Statement.With(List.of(new WithItem(timer(at), null)), body, at);
    }

    private static Expression timer(Position at) {
        Expression name = new Expression.Name("__import__", ExpressionContext.LOAD, at);
        Expression module = call(name, List.of(new Expression.Constant("_notebook", false, at)), at);
        return call(attribute(module, "timer", at), List.of(), at);
    }

    private static Expression attribute(Expression value, String name, Position at) {
        return new Expression.Attribute(value, name, ExpressionContext.LOAD, at);
    }

    private static Expression call(Expression function, List<Expression> arguments, Position at) {
        return new Expression.Call(function, arguments, List.of(), at);
    }
}
