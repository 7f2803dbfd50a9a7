package ouro.syntax.ast;

import java.util.List;

/** The text that a body begins with, where it is there to be read: {@code __doc__} (Language Reference 4.2.1, PEP 257). */
public final class DocString {
    private DocString() {}

    /** That of a body, or null. */
    public static String of(List<Statement> body) {
        if (body instanceof DeferredBody deferred) {
            return deferred.facts().documentation();
        }
        return body.isEmpty() ? null : of(body.getFirst());
    }

    /** What the statement says where it stands first and is nothing but a text, or null. */
    public static String of(Statement first) {
        return first instanceof Statement.Expr expression
                        && expression.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? text
                : null;
    }
}
