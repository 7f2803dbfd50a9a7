package ouro.analysis;

import java.math.BigInteger;
import java.util.List;
import ouro.syntax.SourceFile;
import ouro.syntax.WarningReporter;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.UnaryOperator;

/**
 * Warns of what is allowed but cannot be meant, with CPython 3.11's SyntaxWarnings: identity with a literal, a literal that
 * is called or wrongly subscripted, an assertion about a tuple.
 */
public final class SyntaxWarnings extends TreeWalker {
    private static final String COMMA = "; perhaps you missed a comma?";

    private final SourceFile source;
    private final WarningReporter reporter;

    private SyntaxWarnings(SourceFile source, WarningReporter reporter) {
        this.source = source;
        this.reporter = reporter;
    }

    /** Warns of statements. */
    public static void check(List<Statement> body, SourceFile source, WarningReporter reporter) {
        new SyntaxWarnings(source, reporter).statements(body);
    }

    /** Warns of an expression that stands alone. */
    public static void check(Expression expression, SourceFile source, WarningReporter reporter) {
        new SyntaxWarnings(source, reporter).expression(expression);
    }

    @Override
    void statement(Statement statement) {
        if (statement instanceof Statement.Assert s
                && s.test() instanceof Expression.TupleLiteral tuple
                && !tuple.elements().isEmpty()) {
            reporter.doubtful("assertion is always true, perhaps remove parentheses?", source, s.at());
        }
        super.statement(statement);
    }

    @Override
    void expression(Expression expression) {
        switch (expression) {
            case Expression.Compare e -> comparison(e);
            case Expression.Call e -> called(e);
            case Expression.Subscript e when e.context() == ExpressionContext.LOAD -> subscripted(e);
            case null, default -> {}
        }
        super.expression(expression);
    }

    private void comparison(Expression.Compare e) {
        boolean left = hasIdentity(e.left());
        for (int i = 0; i < e.comparators().size(); i++) {
            boolean right = hasIdentity(e.comparators().get(i));
            CompareOperator operator = e.operators().get(i);
            if (!(left && right)) {
                if (operator == CompareOperator.IS) {
                    reporter.doubtful("\"is\" with a literal. Did you mean \"==\"?", source, e.at());
                } else if (operator == CompareOperator.IS_NOT) {
                    reporter.doubtful("\"is not\" with a literal. Did you mean \"!=\"?", source, e.at());
                }
            }
            left = right;
        }
    }

    /** Whether asking for its identity makes sense: of constants only where there is one such object. */
    private static boolean hasIdentity(Expression e) {
        return switch (e) {
            case Expression.Constant constant ->
                constant.value() instanceof Boolean || constant.value() instanceof Literal.SingletonLiteral;
            case Expression.UnaryOp negative
            when negative.operator() == UnaryOperator.NEGATIVE -> !(negative.operand() instanceof Expression.Constant);
            case Expression.TupleLiteral tuple -> !isConstant(tuple);
            default -> true;
        };
    }

    private static boolean isConstant(Expression e) {
        return e instanceof Expression.Constant
                || e instanceof Expression.TupleLiteral tuple
                        && tuple.elements().stream().allMatch(SyntaxWarnings::isConstant);
    }

    private void called(Expression.Call e) {
        String type = typeName(e.function());
        if (type != null && !(e.function() instanceof Expression.Lambda)) {
            reporter.doubtful("'" + type + "' object is not callable" + COMMA, source, e.at());
        }
    }

    private void subscripted(Expression.Subscript e) {
        String type = typeName(e.value());
        if (type == null) {
            return;
        }
        switch (type) {
            case "int", "bool", "float", "complex", "NoneType", "ellipsis", "set", "generator", "function" ->
                reporter.doubtful("'" + type + "' object is not subscriptable" + COMMA, source, e.at());
            case "str", "bytes", "tuple", "list" -> {
                String index = typeName(e.slice());
                if (index != null && !index.equals("int") && !index.equals("bool")) {
                    reporter.doubtful(
                            type + " indices must be integers or slices, not " + index + COMMA, source, e.at());
                }
            }
            default -> {}
        }
    }

    /** The name of the class that the value of an expression certainly has, or null. */
    private static String typeName(Expression e) {
        return switch (e) {
            case Expression.TupleLiteral tuple -> "tuple";
            case Expression.ListLiteral list -> "list";
            case Expression.ListComp list -> "list";
            case Expression.Dict dict -> "dict";
            case Expression.DictComp dict -> "dict";
            case Expression.Set set -> "set";
            case Expression.SetComp set -> "set";
            case Expression.GeneratorExp generator -> "generator";
            case Expression.Lambda lambda -> "function";
            case Expression.JoinedStr text -> "str";
            case Expression.Constant constant -> typeName(constant.value());
            case null, default -> null;
        };
    }

    private static String typeName(Object constant) {
        return switch (constant) {
            case String text -> "str";
            case Long number -> "int";
            case BigInteger number -> "int";
            case Double number -> "float";
            case Boolean bool -> "bool";
            case Literal.Imaginary number -> "complex";
            case Literal.Bytes bytes -> "bytes";
            case Literal.SingletonLiteral singleton ->
                singleton == Literal.SingletonLiteral.NONE ? "NoneType" : "ellipsis";
            default -> null;
        };
    }
}
