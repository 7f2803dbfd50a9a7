package ouro.analysis;

import java.util.List;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Position;

/** Refuses targets that can be read but not assigned to: a star outside of a list, two of them in one, {@code __debug__}. */
final class TargetChecker {
    private static final String DEBUG = "__debug__";
    /** How many targets may stand before the starred one. */
    private static final int MOST_BEFORE_STAR = 255;

    private final SourceFile source;

    TargetChecker(SourceFile source) {
        this.source = source;
    }

    private PythonSyntaxError error(String message, Position at) {
        return PythonSyntaxError.afterParsing(message, source, at);
    }

    /** The targets of an assignment; each of them alone. */
    void check(List<Expression> targets) {
        for (Expression target : targets) {
            switch (target) {
                case Expression.Starred starred ->
                    throw error("starred assignment target must be in a list or tuple", starred.at());
                case Expression.TupleLiteral tuple -> elements(tuple.elements(), tuple.at());
                case Expression.ListLiteral list -> elements(list.elements(), list.at());
                default -> {}
            }
        }
    }

    private void elements(List<Expression> elements, Position at) {
        boolean starred = false;
        for (int i = 0; i < elements.size(); i++) {
            Expression element = elements.get(i);
            if (element instanceof Expression.Starred star) {
                if (starred) {
                    throw error("multiple starred expressions in assignment", at);
                }
                if (i > MOST_BEFORE_STAR) {
                    throw error("too many expressions in star-unpacking assignment", at);
                }
                starred = true;
                element = star.value();
            }
            check(List.of(element));
        }
    }

    void reject(Expression.Name name) {
        reject(name.id(), name.context(), name.at());
    }

    void reject(Expression.Attribute attribute) {
        reject(attribute.attribute(), attribute.context(), attribute.at());
    }

    private void reject(String name, ExpressionContext context, Position at) {
        if (context == ExpressionContext.STORE) {
            rejectDebug(name, at);
        } else if (context == ExpressionContext.DEL && name.equals(DEBUG)) {
            throw error("cannot delete __debug__", at);
        }
    }

    /** Refuses to bind the one name that is a constant without being a keyword. */
    void rejectDebug(String name, Position at) {
        if (name.equals(DEBUG)) {
            throw error("cannot assign to __debug__", at);
        }
    }
}
