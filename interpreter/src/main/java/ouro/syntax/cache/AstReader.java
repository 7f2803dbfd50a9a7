package ouro.syntax.cache;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.BooleanOperator;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.DeferredBody;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Operator;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;
import ouro.syntax.ast.UnaryOperator;
import ouro.syntax.ast.WithItem;

/** Reads what {@link AstWriter} wrote. Damaged bytes end in some RuntimeException, never in a wrong tree being trusted. */
final class AstReader {
    private static final Operator[] OPERATORS = Operator.values();
    private static final UnaryOperator[] UNARY = UnaryOperator.values();
    private static final BooleanOperator[] BOOLEAN = BooleanOperator.values();
    private static final CompareOperator[] COMPARISONS = CompareOperator.values();
    private static final ExpressionContext[] CONTEXTS = ExpressionContext.values();

    private final byte[] bytes;
    private int place;
    private final StringTable texts;
    private int lastLine;

    private AstReader(byte[] bytes, int start) {
        this.bytes = bytes;
        place = start;
        texts = new StringTable(this, bytes);
    }

    private AstReader(AstReader outer) {
        bytes = outer.bytes;
        place = outer.place;
        texts = outer.texts;
        lastLine = outer.lastLine;
    }

    /** The tree that begins at a place of the bytes. */
    static Module read(byte[] bytes, int start) {
        return new Module(new AstReader(bytes, start).list(Statement.class));
    }

    /** Goes on behind so many bytes; answers where they begin. */
    int skip(int length) {
        int start = place;
        place = start + length;
        return start;
    }

    int number() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte b = bytes[place++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    private String text() {
        return texts.get(number());
    }

    private List<String> texts() {
        int size = number();
        List<String> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(text());
        }
        return list;
    }

    private List<CompareOperator> comparisons() {
        int size = number();
        List<CompareOperator> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(COMPARISONS[number()]);
        }
        return list;
    }

    private <T> List<T> list(Class<T> kind) {
        int size = number();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(kind.cast(node()));
        }
        return list;
    }

    private List<Statement> functionBody() {
        int length = number();
        if (length == AstWriter.READ_AT_ONCE) {
            return list(Statement.class);
        }
        DeferredBody.Facts facts = new DeferredBody.Facts(number() == 1, number() == 1, text());
        AstReader later = new AstReader(this);
        skip(length);
        return new DeferredBody(facts, () -> later.list(Statement.class));
    }

    private Position position() {
        int line = lastLine + zigzag(number());
        lastLine = line;
        int column = zigzag(number());
        int endLine = line + number();
        return new Position(line, column, endLine, zigzag(number()));
    }

    private static int zigzag(int value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private double real() {
        return Double.longBitsToDouble(Long.parseUnsignedLong(text(), 16));
    }

    private Object constant() {
        int tag = bytes[place++];
        return switch (tag) {
            case 's' -> text();
            case 'i' -> Long.valueOf(text());
            case 'I' -> new BigInteger(text());
            case 'f' -> real();
            case 'T' -> Boolean.TRUE;
            case 'F' -> Boolean.FALSE;
            case 'j' -> new Literal.Imaginary(real());
            case 'b' -> new Literal.Bytes(text().getBytes(StandardCharsets.ISO_8859_1));
            case 'N' -> Literal.Singleton.NONE;
            case 'E' -> Literal.Singleton.ELLIPSIS;
            default -> throw new IllegalStateException("constant " + tag);
        };
    }

    private Object node() {
        int tag = bytes[place++];
        return switch (tag) {
            case AstWriter.NONE -> null;
            case 1 ->
                new Statement.FunctionDef(
                        text(),
                        (ParameterList) node(),
                        functionBody(),
                        list(Expression.class),
                        (Expression) node(),
                        list(TypeParameter.class),
                        position());
            case 2 ->
                new Statement.AsyncFunctionDef(
                        text(),
                        (ParameterList) node(),
                        functionBody(),
                        list(Expression.class),
                        (Expression) node(),
                        list(TypeParameter.class),
                        position());
            case 3 ->
                new Statement.ClassDef(
                        text(),
                        list(Expression.class),
                        list(Keyword.class),
                        list(Statement.class),
                        list(Expression.class),
                        list(TypeParameter.class),
                        position());
            case 4 -> new Statement.Return((Expression) node(), position());
            case 5 -> new Statement.Delete(list(Expression.class), position());
            case 6 -> new Statement.Assign(list(Expression.class), (Expression) node(), position());
            case 7 ->
                new Statement.AugAssign((Expression) node(), OPERATORS[number()], (Expression) node(), position());
            case 8 ->
                new Statement.AnnAssign(
                        (Expression) node(), (Expression) node(), (Expression) node(), number() == 1, position());
            case 9 ->
                new Statement.TypeAlias(
                        (Expression) node(), list(TypeParameter.class), (Expression) node(), position());
            case 10 ->
                new Statement.For(
                        (Expression) node(),
                        (Expression) node(),
                        list(Statement.class),
                        list(Statement.class),
                        position());
            case 11 ->
                new Statement.AsyncFor(
                        (Expression) node(),
                        (Expression) node(),
                        list(Statement.class),
                        list(Statement.class),
                        position());
            case 12 ->
                new Statement.While((Expression) node(), list(Statement.class), list(Statement.class), position());
            case 13 -> new Statement.If((Expression) node(), list(Statement.class), list(Statement.class), position());
            case 14 -> new Statement.With(list(WithItem.class), list(Statement.class), position());
            case 15 -> new Statement.AsyncWith(list(WithItem.class), list(Statement.class), position());
            case 16 -> new Statement.Match((Expression) node(), list(MatchCase.class), position());
            case 17 -> new Statement.Raise((Expression) node(), (Expression) node(), position());
            case 18 ->
                new Statement.Try(
                        list(Statement.class),
                        list(ExceptHandler.class),
                        list(Statement.class),
                        list(Statement.class),
                        position());
            case 19 ->
                new Statement.TryStar(
                        list(Statement.class),
                        list(ExceptHandler.class),
                        list(Statement.class),
                        list(Statement.class),
                        position());
            case 20 -> new Statement.Assert((Expression) node(), (Expression) node(), position());
            case 21 -> new Statement.Import(list(Alias.class), position());
            case 22 -> new Statement.ImportFrom(text(), list(Alias.class), number() - 1, position());
            case 23 -> new Statement.Global(texts(), position());
            case 24 -> new Statement.Nonlocal(texts(), position());
            case 25 -> new Statement.Expr((Expression) node(), position());
            case 26 -> new Statement.Pass(position());
            case 27 -> new Statement.Break(position());
            case 28 -> new Statement.Continue(position());
            case 29 -> new Expression.BoolOp(BOOLEAN[number()], list(Expression.class), position());
            case 30 -> new Expression.NamedExpr((Expression) node(), (Expression) node(), position());
            case 31 -> new Expression.BinOp((Expression) node(), OPERATORS[number()], (Expression) node(), position());
            case 32 -> new Expression.UnaryOp(UNARY[number()], (Expression) node(), position());
            case 33 -> new Expression.Lambda((ParameterList) node(), (Expression) node(), position());
            case 34 -> new Expression.IfExp((Expression) node(), (Expression) node(), (Expression) node(), position());
            case 35 -> new Expression.Dict(list(Expression.class), list(Expression.class), position());
            case 36 -> new Expression.Set(list(Expression.class), position());
            case 37 -> new Expression.ListComp((Expression) node(), list(Comprehension.class), position());
            case 38 -> new Expression.SetComp((Expression) node(), list(Comprehension.class), position());
            case 39 ->
                new Expression.DictComp(
                        (Expression) node(), (Expression) node(), list(Comprehension.class), position());
            case 40 -> new Expression.GeneratorExp((Expression) node(), list(Comprehension.class), position());
            case 41 -> new Expression.Await((Expression) node(), position());
            case 42 -> new Expression.Yield((Expression) node(), position());
            case 43 -> new Expression.YieldFrom((Expression) node(), position());
            case 44 -> new Expression.Compare((Expression) node(), comparisons(), list(Expression.class), position());
            case 45 ->
                new Expression.Call((Expression) node(), list(Expression.class), list(Keyword.class), position());
            case 46 ->
                new Expression.FormattedValue((Expression) node(), number() - 1, (Expression) node(), position());
            case 47 -> new Expression.JoinedStr(list(Expression.class), position());
            case 48 -> new Expression.Constant(constant(), number() == 1, position());
            case 49 -> new Expression.Attribute((Expression) node(), text(), CONTEXTS[number()], position());
            case 50 ->
                new Expression.Subscript((Expression) node(), (Expression) node(), CONTEXTS[number()], position());
            case 51 -> new Expression.Starred((Expression) node(), CONTEXTS[number()], position());
            case 52 -> new Expression.Name(text(), CONTEXTS[number()], position());
            case 53 -> new Expression.ListLiteral(list(Expression.class), CONTEXTS[number()], position());
            case 54 -> new Expression.TupleLiteral(list(Expression.class), CONTEXTS[number()], position());
            case 55 -> new Expression.Slice((Expression) node(), (Expression) node(), (Expression) node(), position());
            case 56 -> new Pattern.MatchValue((Expression) node(), position());
            case 57 -> new Pattern.MatchSingleton(constant(), position());
            case 58 -> new Pattern.MatchSequence(list(Pattern.class), position());
            case 59 -> new Pattern.MatchMapping(list(Expression.class), list(Pattern.class), text(), position());
            case 60 ->
                new Pattern.MatchClass(
                        (Expression) node(), list(Pattern.class), texts(), list(Pattern.class), position());
            case 61 -> new Pattern.MatchStar(text(), position());
            case 62 -> new Pattern.MatchAs((Pattern) node(), text(), position());
            case 63 -> new Pattern.MatchOr(list(Pattern.class), position());
            case 64 -> new TypeParameter.TypeVar(text(), (Expression) node(), position());
            case 65 -> new TypeParameter.ParamSpec(text(), position());
            case 66 -> new TypeParameter.TypeVarTuple(text(), position());
            case 67 ->
                new ParameterList(
                        list(Arg.class),
                        list(Arg.class),
                        (Arg) node(),
                        list(Arg.class),
                        list(Expression.class),
                        (Arg) node(),
                        list(Expression.class));
            case 68 -> new Arg(text(), (Expression) node(), position());
            case 69 -> new Keyword(text(), (Expression) node(), position());
            case 70 -> new Alias(text(), text(), position());
            case 71 -> new WithItem((Expression) node(), (Expression) node());
            case 72 -> new MatchCase((Pattern) node(), (Expression) node(), list(Statement.class));
            case 73 -> new ExceptHandler((Expression) node(), text(), list(Statement.class), position());
            case 74 ->
                new Comprehension((Expression) node(), (Expression) node(), list(Expression.class), number() == 1);
            default -> throw new IllegalStateException("node " + tag);
        };
    }
}
