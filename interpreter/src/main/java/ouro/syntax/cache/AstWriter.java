package ouro.syntax.cache;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.Arguments;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;
import ouro.syntax.ast.WithItem;

/**
 * Writes a syntax tree as bytes: a table of texts, then the nodes in order, each a tag and its fields. {@link AstReader}
 * reads the same table backwards; both change together, with {@link AstCache#FORMAT}.
 */
final class AstWriter {
    static final int NONE = 0;

    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int lastLine;

    private AstWriter() {}

    static byte[] write(Module module) {
        AstWriter writer = new AstWriter();
        writer.list(module.body());
        return writer.finish();
    }

    private byte[] finish() {
        byte[] body = nodes.toByteArray();
        nodes.reset();
        number(texts.size());
        for (String text : texts) {
            boolean latin = text.chars().allMatch(c -> c < 128);
            byte[] bytes = latin ? text.getBytes(StandardCharsets.ISO_8859_1) : units(text);
            number(bytes.length * 2 + (latin ? 1 : 0));
            nodes.writeBytes(bytes);
        }
        nodes.writeBytes(body);
        return nodes.toByteArray();
    }

    /** The chars of a text as they are: a charset would replace lone surrogates, which literals may hold. */
    private static byte[] units(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private void tag(int tag) {
        nodes.write(tag);
    }

    /** Seven bits a byte, lowest first. */
    private void number(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            nodes.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        nodes.write(left);
    }

    private void text(String text) {
        if (text == null) {
            number(NONE);
            return;
        }
        number(places.computeIfAbsent(text, unused -> {
            texts.add(text);
            return texts.size();
        }));
    }

    private void texts(List<String> list) {
        number(list.size());
        list.forEach(this::text);
    }

    private void comparisons(List<CompareOperator> list) {
        number(list.size());
        list.forEach(operator -> number(operator.ordinal()));
    }

    private void list(List<?> list) {
        number(list.size());
        list.forEach(this::node);
    }

    /** Lines as steps from the line before, which are mostly small. */
    private void position(Position at) {
        number(zigzag(at.line() - lastLine));
        number(zigzag(at.column()));
        number(at.endLine() - at.line());
        number(zigzag(at.endColumn()));
        lastLine = at.line();
    }

    private static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    private void constant(Object value) {
        switch (value) {
            case String text -> {
                tag('s');
                text(text);
            }
            case Long number -> {
                tag('i');
                text(Long.toString(number));
            }
            case BigInteger number -> {
                tag('I');
                text(number.toString());
            }
            case Double number -> {
                tag('f');
                text(Long.toHexString(Double.doubleToRawLongBits(number)));
            }
            case Boolean bool -> tag(bool ? 'T' : 'F');
            case Literal.Imaginary number -> {
                tag('j');
                text(Long.toHexString(Double.doubleToRawLongBits(number.value())));
            }
            case Literal.Bytes bytes -> {
                tag('b');
                text(new String(bytes.value(), StandardCharsets.ISO_8859_1));
            }
            case Literal.Singleton singleton -> tag(singleton == Literal.Singleton.NONE ? 'N' : 'E');
            default -> throw new IllegalStateException("constant of " + value.getClass());
        }
    }

    private void node(Object node) {
        switch (node) {
            case null -> tag(NONE);
            case Statement.FunctionDef n -> {
                tag(1);
                text(n.name());
                node(n.parameters());
                list(n.body());
                list(n.decorators());
                node(n.returns());
                list(n.typeParameters());
                position(n.at());
            }
            case Statement.AsyncFunctionDef n -> {
                tag(2);
                text(n.name());
                node(n.parameters());
                list(n.body());
                list(n.decorators());
                node(n.returns());
                list(n.typeParameters());
                position(n.at());
            }
            case Statement.ClassDef n -> {
                tag(3);
                text(n.name());
                list(n.bases());
                list(n.keywords());
                list(n.body());
                list(n.decorators());
                list(n.typeParameters());
                position(n.at());
            }
            case Statement.Return n -> {
                tag(4);
                node(n.value());
                position(n.at());
            }
            case Statement.Delete n -> {
                tag(5);
                list(n.targets());
                position(n.at());
            }
            case Statement.Assign n -> {
                tag(6);
                list(n.targets());
                node(n.value());
                position(n.at());
            }
            case Statement.AugAssign n -> {
                tag(7);
                node(n.target());
                number(n.operator().ordinal());
                node(n.value());
                position(n.at());
            }
            case Statement.AnnAssign n -> {
                tag(8);
                node(n.target());
                node(n.annotation());
                node(n.value());
                number(n.simple() ? 1 : 0);
                position(n.at());
            }
            case Statement.TypeAlias n -> {
                tag(9);
                node(n.name());
                list(n.typeParameters());
                node(n.value());
                position(n.at());
            }
            case Statement.For n -> {
                tag(10);
                node(n.target());
                node(n.iterable());
                list(n.body());
                list(n.orElse());
                position(n.at());
            }
            case Statement.AsyncFor n -> {
                tag(11);
                node(n.target());
                node(n.iterable());
                list(n.body());
                list(n.orElse());
                position(n.at());
            }
            case Statement.While n -> {
                tag(12);
                node(n.test());
                list(n.body());
                list(n.orElse());
                position(n.at());
            }
            case Statement.If n -> {
                tag(13);
                node(n.test());
                list(n.body());
                list(n.orElse());
                position(n.at());
            }
            case Statement.With n -> {
                tag(14);
                list(n.items());
                list(n.body());
                position(n.at());
            }
            case Statement.AsyncWith n -> {
                tag(15);
                list(n.items());
                list(n.body());
                position(n.at());
            }
            case Statement.Match n -> {
                tag(16);
                node(n.subject());
                list(n.cases());
                position(n.at());
            }
            case Statement.Raise n -> {
                tag(17);
                node(n.exception());
                node(n.cause());
                position(n.at());
            }
            case Statement.Try n -> {
                tag(18);
                list(n.body());
                list(n.handlers());
                list(n.orElse());
                list(n.finalBody());
                position(n.at());
            }
            case Statement.TryStar n -> {
                tag(19);
                list(n.body());
                list(n.handlers());
                list(n.orElse());
                list(n.finalBody());
                position(n.at());
            }
            case Statement.Assert n -> {
                tag(20);
                node(n.test());
                node(n.message());
                position(n.at());
            }
            case Statement.Import n -> {
                tag(21);
                list(n.names());
                position(n.at());
            }
            case Statement.ImportFrom n -> {
                tag(22);
                text(n.module());
                list(n.names());
                number(n.level() + 1);
                position(n.at());
            }
            case Statement.Global n -> {
                tag(23);
                texts(n.names());
                position(n.at());
            }
            case Statement.Nonlocal n -> {
                tag(24);
                texts(n.names());
                position(n.at());
            }
            case Statement.Expr n -> {
                tag(25);
                node(n.value());
                position(n.at());
            }
            case Statement.Pass n -> {
                tag(26);
                position(n.at());
            }
            case Statement.Break n -> {
                tag(27);
                position(n.at());
            }
            case Statement.Continue n -> {
                tag(28);
                position(n.at());
            }
            case Expression.BoolOp n -> {
                tag(29);
                number(n.operator().ordinal());
                list(n.values());
                position(n.at());
            }
            case Expression.NamedExpr n -> {
                tag(30);
                node(n.target());
                node(n.value());
                position(n.at());
            }
            case Expression.BinOp n -> {
                tag(31);
                node(n.left());
                number(n.operator().ordinal());
                node(n.right());
                position(n.at());
            }
            case Expression.UnaryOp n -> {
                tag(32);
                number(n.operator().ordinal());
                node(n.operand());
                position(n.at());
            }
            case Expression.Lambda n -> {
                tag(33);
                node(n.parameters());
                node(n.body());
                position(n.at());
            }
            case Expression.IfExp n -> {
                tag(34);
                node(n.test());
                node(n.body());
                node(n.orElse());
                position(n.at());
            }
            case Expression.Dict n -> {
                tag(35);
                list(n.keys());
                list(n.values());
                position(n.at());
            }
            case Expression.Set n -> {
                tag(36);
                list(n.elements());
                position(n.at());
            }
            case Expression.ListComp n -> {
                tag(37);
                node(n.element());
                list(n.generators());
                position(n.at());
            }
            case Expression.SetComp n -> {
                tag(38);
                node(n.element());
                list(n.generators());
                position(n.at());
            }
            case Expression.DictComp n -> {
                tag(39);
                node(n.key());
                node(n.value());
                list(n.generators());
                position(n.at());
            }
            case Expression.GeneratorExp n -> {
                tag(40);
                node(n.element());
                list(n.generators());
                position(n.at());
            }
            case Expression.Await n -> {
                tag(41);
                node(n.value());
                position(n.at());
            }
            case Expression.Yield n -> {
                tag(42);
                node(n.value());
                position(n.at());
            }
            case Expression.YieldFrom n -> {
                tag(43);
                node(n.value());
                position(n.at());
            }
            case Expression.Compare n -> {
                tag(44);
                node(n.left());
                comparisons(n.operators());
                list(n.comparators());
                position(n.at());
            }
            case Expression.Call n -> {
                tag(45);
                node(n.function());
                list(n.arguments());
                list(n.keywords());
                position(n.at());
            }
            case Expression.FormattedValue n -> {
                tag(46);
                node(n.value());
                number(n.conversion() + 1);
                node(n.formatSpec());
                position(n.at());
            }
            case Expression.JoinedStr n -> {
                tag(47);
                list(n.values());
                position(n.at());
            }
            case Expression.Constant n -> {
                tag(48);
                constant(n.value());
                number(n.unicodePrefix() ? 1 : 0);
                position(n.at());
            }
            case Expression.Attribute n -> {
                tag(49);
                node(n.value());
                text(n.attribute());
                number(n.context().ordinal());
                position(n.at());
            }
            case Expression.Subscript n -> {
                tag(50);
                node(n.value());
                node(n.slice());
                number(n.context().ordinal());
                position(n.at());
            }
            case Expression.Starred n -> {
                tag(51);
                node(n.value());
                number(n.context().ordinal());
                position(n.at());
            }
            case Expression.Name n -> {
                tag(52);
                text(n.id());
                number(n.context().ordinal());
                position(n.at());
            }
            case Expression.ListLiteral n -> {
                tag(53);
                list(n.elements());
                number(n.context().ordinal());
                position(n.at());
            }
            case Expression.TupleLiteral n -> {
                tag(54);
                list(n.elements());
                number(n.context().ordinal());
                position(n.at());
            }
            case Expression.Slice n -> {
                tag(55);
                node(n.lower());
                node(n.upper());
                node(n.step());
                position(n.at());
            }
            case Pattern.MatchValue n -> {
                tag(56);
                node(n.value());
                position(n.at());
            }
            case Pattern.MatchSingleton n -> {
                tag(57);
                constant(n.value());
                position(n.at());
            }
            case Pattern.MatchSequence n -> {
                tag(58);
                list(n.patterns());
                position(n.at());
            }
            case Pattern.MatchMapping n -> {
                tag(59);
                list(n.keys());
                list(n.patterns());
                text(n.rest());
                position(n.at());
            }
            case Pattern.MatchClass n -> {
                tag(60);
                node(n.type());
                list(n.patterns());
                texts(n.keywords());
                list(n.keywordPatterns());
                position(n.at());
            }
            case Pattern.MatchStar n -> {
                tag(61);
                text(n.name());
                position(n.at());
            }
            case Pattern.MatchAs n -> {
                tag(62);
                node(n.pattern());
                text(n.name());
                position(n.at());
            }
            case Pattern.MatchOr n -> {
                tag(63);
                list(n.patterns());
                position(n.at());
            }
            case TypeParameter.TypeVar n -> {
                tag(64);
                text(n.name());
                node(n.bound());
                position(n.at());
            }
            case TypeParameter.ParamSpec n -> {
                tag(65);
                text(n.name());
                position(n.at());
            }
            case TypeParameter.TypeVarTuple n -> {
                tag(66);
                text(n.name());
                position(n.at());
            }
            case Arguments n -> {
                tag(67);
                list(n.positionalOnly());
                list(n.positional());
                node(n.variablePositional());
                list(n.keywordOnly());
                list(n.keywordDefaults());
                node(n.variableKeyword());
                list(n.defaults());
            }
            case Arg n -> {
                tag(68);
                text(n.name());
                node(n.annotation());
                position(n.at());
            }
            case Keyword n -> {
                tag(69);
                text(n.name());
                node(n.value());
                position(n.at());
            }
            case Alias n -> {
                tag(70);
                text(n.name());
                text(n.asName());
                position(n.at());
            }
            case WithItem n -> {
                tag(71);
                node(n.context());
                node(n.target());
            }
            case MatchCase n -> {
                tag(72);
                node(n.pattern());
                node(n.guard());
                list(n.body());
            }
            case ExceptHandler n -> {
                tag(73);
                node(n.type());
                text(n.name());
                list(n.body());
                position(n.at());
            }
            case Comprehension n -> {
                tag(74);
                node(n.target());
                node(n.iterable());
                list(n.conditions());
                number(n.isAsync() ? 1 : 0);
            }
            default -> throw new IllegalStateException("node of " + node.getClass());
        }
    }
}
