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
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.DeferredBody;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;
import ouro.syntax.ast.WithItem;
import ouro.text.Characters;

/**
 * Writes a syntax tree as bytes: a table of texts, then the nodes in order, each a tag and its fields. {@link AstReader}
 * reads the same table backwards; both change together, with {@link AstCache#FORMAT}.
 */
final class AstWriter {
    static final int NONE = 0;
    /** In place of the length of a function's body: it is read with all the rest. */
    static final int READ_AT_ONCE = 0;

    private ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    /** What the function that is being written shows of itself. */
    private Traits traits = new Traits();

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
            boolean ascii = Characters.isAscii(text);
            byte[] bytes = ascii ? text.getBytes(StandardCharsets.ISO_8859_1) : units(text);
            number(bytes.length * 2 + (ascii ? 1 : 0));
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

    private AstWriter tag(int tag) {
        nodes.write(tag);
        return this;
    }

    /** Seven bits a byte, lowest first. */
    private AstWriter number(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            nodes.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        nodes.write(left);
        return this;
    }

    private AstWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    private AstWriter choice(Enum<?> value) {
        return number(value.ordinal());
    }

    private AstWriter text(String text) {
        if (text == null) {
            return number(NONE);
        }
        return number(places.computeIfAbsent(text, unused -> {
            texts.add(text);
            return texts.size();
        }));
    }

    private AstWriter texts(List<String> list) {
        number(list.size());
        list.forEach(this::text);
        return this;
    }

    private AstWriter comparisons(List<CompareOperator> list) {
        number(list.size());
        list.forEach(this::choice);
        return this;
    }

    private AstWriter list(List<?> list) {
        number(list.size());
        list.forEach(this::node);
        return this;
    }

    /**
     * The statements of a function; what a reader may put off comes with its length and {@link DeferredBody.Facts}, and
     * leaves lines where they were.
     */
    private AstWriter functionBody(List<Statement> body) {
        ByteArrayOutputStream outerNodes = nodes;
        Traits outerTraits = traits;
        int line = lastLine;
        nodes = new ByteArrayOutputStream();
        traits = new Traits();
        list(body);
        ByteArrayOutputStream written = nodes;
        Traits seen = traits;
        nodes = outerNodes;
        traits = outerTraits;
        if (seen.standsAlone) {
            number(written.size()).flag(seen.yields).flag(seen.namesClass).text(documentation(body));
            lastLine = line;
        } else {
            number(READ_AT_ONCE);
        }
        nodes.writeBytes(written.toByteArray());
        return this;
    }

    private static String documentation(List<Statement> body) {
        return body.getFirst() instanceof Statement.Expr first
                        && first.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? text
                : null;
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

    private AstWriter constant(Object value) {
        return switch (value) {
            case String text -> tag('s').text(text);
            case Long number -> tag('i').text(Long.toString(number));
            case BigInteger number -> tag('I').text(number.toString());
            case Double number -> tag('f').text(Long.toHexString(Double.doubleToRawLongBits(number)));
            case Boolean bool -> tag(bool ? 'T' : 'F');
            case Literal.Imaginary number ->
                tag('j').text(Long.toHexString(Double.doubleToRawLongBits(number.value())));
            case Literal.Bytes bytes -> tag('b').text(new String(bytes.value(), StandardCharsets.ISO_8859_1));
            case Literal.Singleton singleton -> tag(singleton == Literal.Singleton.NONE ? 'N' : 'E');
            default -> throw new IllegalStateException("constant of " + value.getClass());
        };
    }

    private AstWriter node(Object node) {
        traits.see(node);
        switch (node) {
            case null -> tag(NONE);
            case Statement.FunctionDef n ->
                tag(1).text(n.name())
                        .node(n.parameters())
                        .functionBody(n.body())
                        .list(n.decorators())
                        .node(n.returns())
                        .list(n.typeParameters());
            case Statement.AsyncFunctionDef n ->
                tag(2).text(n.name())
                        .node(n.parameters())
                        .functionBody(n.body())
                        .list(n.decorators())
                        .node(n.returns())
                        .list(n.typeParameters());
            case Statement.ClassDef n ->
                tag(3).text(n.name())
                        .list(n.bases())
                        .list(n.keywords())
                        .list(n.body())
                        .list(n.decorators())
                        .list(n.typeParameters());
            case Statement.Return n -> tag(4).node(n.value());
            case Statement.Delete n -> tag(5).list(n.targets());
            case Statement.Assign n -> tag(6).list(n.targets()).node(n.value());
            case Statement.AugAssign n ->
                tag(7).node(n.target()).choice(n.operator()).node(n.value());
            case Statement.AnnAssign n ->
                tag(8).node(n.target()).node(n.annotation()).node(n.value()).flag(n.simple());
            case Statement.TypeAlias n ->
                tag(9).node(n.name()).list(n.typeParameters()).node(n.value());
            case Statement.For n ->
                tag(10).node(n.target()).node(n.iterable()).list(n.body()).list(n.orElse());
            case Statement.AsyncFor n ->
                tag(11).node(n.target()).node(n.iterable()).list(n.body()).list(n.orElse());
            case Statement.While n -> tag(12).node(n.test()).list(n.body()).list(n.orElse());
            case Statement.If n -> tag(13).node(n.test()).list(n.body()).list(n.orElse());
            case Statement.With n -> tag(14).list(n.items()).list(n.body());
            case Statement.AsyncWith n -> tag(15).list(n.items()).list(n.body());
            case Statement.Match n -> tag(16).node(n.subject()).list(n.cases());
            case Statement.Raise n -> tag(17).node(n.exception()).node(n.cause());
            case Statement.Try n ->
                tag(18).list(n.body()).list(n.handlers()).list(n.orElse()).list(n.finalBody());
            case Statement.TryStar n ->
                tag(19).list(n.body()).list(n.handlers()).list(n.orElse()).list(n.finalBody());
            case Statement.Assert n -> tag(20).node(n.test()).node(n.message());
            case Statement.Import n -> tag(21).list(n.names());
            case Statement.ImportFrom n ->
                tag(22).text(n.module()).list(n.names()).number(n.level() + 1);
            case Statement.Global n -> tag(23).texts(n.names());
            case Statement.Nonlocal n -> tag(24).texts(n.names());
            case Statement.Expr n -> tag(25).node(n.value());
            case Statement.Pass n -> tag(26);
            case Statement.Break n -> tag(27);
            case Statement.Continue n -> tag(28);
            case Expression.BoolOp n -> tag(29).choice(n.operator()).list(n.values());
            case Expression.NamedExpr n -> tag(30).node(n.target()).node(n.value());
            case Expression.BinOp n ->
                tag(31).node(n.left()).choice(n.operator()).node(n.right());
            case Expression.UnaryOp n -> tag(32).choice(n.operator()).node(n.operand());
            case Expression.Lambda n -> tag(33).node(n.parameters()).node(n.body());
            case Expression.IfExp n -> tag(34).node(n.test()).node(n.body()).node(n.orElse());
            case Expression.Dict n -> tag(35).list(n.keys()).list(n.values());
            case Expression.Set n -> tag(36).list(n.elements());
            case Expression.ListComp n -> tag(37).node(n.element()).list(n.generators());
            case Expression.SetComp n -> tag(38).node(n.element()).list(n.generators());
            case Expression.DictComp n -> tag(39).node(n.key()).node(n.value()).list(n.generators());
            case Expression.GeneratorExp n -> tag(40).node(n.element()).list(n.generators());
            case Expression.Await n -> tag(41).node(n.value());
            case Expression.Yield n -> tag(42).node(n.value());
            case Expression.YieldFrom n -> tag(43).node(n.value());
            case Expression.Compare n ->
                tag(44).node(n.left()).comparisons(n.operators()).list(n.comparators());
            case Expression.Call n ->
                tag(45).node(n.function()).list(n.arguments()).list(n.keywords());
            case Expression.FormattedValue n ->
                tag(46).node(n.value()).number(n.conversion() + 1).node(n.formatSpec());
            case Expression.JoinedStr n -> tag(47).list(n.values());
            case Expression.Constant n -> tag(48).constant(n.value()).flag(n.unicodePrefix());
            case Expression.Attribute n ->
                tag(49).node(n.value()).text(n.attribute()).choice(n.context());
            case Expression.Subscript n ->
                tag(50).node(n.value()).node(n.slice()).choice(n.context());
            case Expression.Starred n -> tag(51).node(n.value()).choice(n.context());
            case Expression.Name n -> tag(52).text(n.id()).choice(n.context());
            case Expression.ListLiteral n -> tag(53).list(n.elements()).choice(n.context());
            case Expression.TupleLiteral n -> tag(54).list(n.elements()).choice(n.context());
            case Expression.Slice n -> tag(55).node(n.lower()).node(n.upper()).node(n.step());
            case Pattern.MatchValue n -> tag(56).node(n.value());
            case Pattern.MatchSingleton n -> tag(57).constant(n.value());
            case Pattern.MatchSequence n -> tag(58).list(n.patterns());
            case Pattern.MatchMapping n ->
                tag(59).list(n.keys()).list(n.patterns()).text(n.rest());
            case Pattern.MatchClass n ->
                tag(60).node(n.type()).list(n.patterns()).texts(n.keywords()).list(n.keywordPatterns());
            case Pattern.MatchStar n -> tag(61).text(n.name());
            case Pattern.MatchAs n -> tag(62).node(n.pattern()).text(n.name());
            case Pattern.MatchOr n -> tag(63).list(n.patterns());
            case TypeParameter.TypeVar n -> tag(64).text(n.name()).node(n.bound());
            case TypeParameter.ParamSpec n -> tag(65).text(n.name());
            case TypeParameter.TypeVarTuple n -> tag(66).text(n.name());
            case ParameterList n ->
                tag(67).list(n.positionalOnly())
                        .list(n.positional())
                        .node(n.variablePositional())
                        .list(n.keywordOnly())
                        .list(n.keywordDefaults())
                        .node(n.variableKeyword())
                        .list(n.defaults());
            case Arg n -> tag(68).text(n.name()).node(n.annotation());
            case Keyword n -> tag(69).text(n.name()).node(n.value());
            case Alias n -> tag(70).text(n.name()).text(n.asName());
            case WithItem n -> tag(71).node(n.context()).node(n.target());
            case MatchCase n -> tag(72).node(n.pattern()).node(n.guard()).list(n.body());
            case ExceptHandler n -> tag(73).node(n.type()).text(n.name()).list(n.body());
            case Comprehension n ->
                tag(74).node(n.target()).node(n.iterable()).list(n.conditions()).flag(n.isAsync());
            default -> throw new IllegalStateException("node of " + node.getClass());
        }
        if (node instanceof Node placed) {
            position(placed.at());
        }
        return this;
    }

    /** What the nodes of a function's body tell of it. */
    private static final class Traits {
        /** Whether it opens no block and declares no names: {@link DeferredBody}. */
        boolean standsAlone = true;

        boolean yields;
        boolean namesClass;

        void see(Object node) {
            switch (node) {
                case Statement.FunctionDef n -> standsAlone = false;
                case Statement.AsyncFunctionDef n -> standsAlone = false;
                case Statement.ClassDef n -> standsAlone = false;
                case Statement.TypeAlias n -> standsAlone = false;
                case Statement.Global n -> standsAlone = false;
                case Statement.Nonlocal n -> standsAlone = false;
                case Expression.Lambda n -> standsAlone = false;
                case Expression.GeneratorExp n -> standsAlone = false;
                case Expression.Yield n -> yields = true;
                case Expression.YieldFrom n -> yields = true;
                case Expression.Name n -> namesClass |= n.id().equals("super") || n.id().equals("__class__");
                case null, default -> {}
            }
        }
    }
}
