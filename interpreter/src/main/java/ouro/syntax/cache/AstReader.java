package ouro.syntax.cache;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ouro.syntax.ast.BooleanOperator;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.DeferredBody;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.NodeReader;
import ouro.syntax.ast.Operator;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.UnaryOperator;

/** Reads what {@link AstWriter} wrote. Damaged bytes end in some RuntimeException, never in a wrong tree being trusted. */
final class AstReader extends NodeReader {
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
        return new Module(new AstReader(bytes, start).children(Statement.class));
    }

    /** Goes on behind so many bytes; answers where they begin. */
    int skip(int length) {
        int start = place;
        place = start + length;
        return start;
    }

    /** A number that is not negative. */
    int natural() {
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

    @Override
    public String identifier() {
        return texts.get(natural());
    }

    @Override
    public List<String> identifiers() {
        int size = natural();
        List<String> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(identifier());
        }
        return list;
    }

    @Override
    public List<CompareOperator> comparisons() {
        int size = natural();
        List<CompareOperator> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(COMPARISONS[natural()]);
        }
        return list;
    }

    @Override
    public <T extends Node> List<T> children(Class<T> kind) {
        int size = natural();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(kind.cast(child()));
        }
        return list;
    }

    @Override
    public List<Statement> functionBody() {
        int length = natural();
        if (length == AstWriter.READ_AT_ONCE) {
            return children(Statement.class);
        }
        DeferredBody.Facts facts = new DeferredBody.Facts(natural() == 1, natural() == 1, identifier());
        AstReader later = new AstReader(this);
        skip(length);
        return new DeferredBody(facts, () -> later.children(Statement.class));
    }

    @Override
    public Position position() {
        int line = lastLine + zigzag(natural());
        lastLine = line;
        int column = zigzag(natural());
        int endLine = line + natural();
        return new Position(line, column, endLine, zigzag(natural()));
    }

    private static int zigzag(int value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private double real() {
        return Double.longBitsToDouble(Long.parseUnsignedLong(identifier(), 16));
    }

    @Override
    public Object constant() {
        int tag = bytes[place++];
        return switch (tag) {
            case 's' -> identifier();
            case 'i' -> Long.valueOf(identifier());
            case 'I' -> new BigInteger(identifier());
            case 'f' -> real();
            case 'T' -> Boolean.TRUE;
            case 'F' -> Boolean.FALSE;
            case 'j' -> new Literal.Imaginary(real());
            case 'b' -> new Literal.Bytes(identifier().getBytes(StandardCharsets.ISO_8859_1));
            case 'N' -> Literal.SingletonLiteral.NONE;
            case 'E' -> Literal.SingletonLiteral.ELLIPSIS;
            default -> throw new IllegalStateException("constant " + tag);
        };
    }

    @Override
    protected Node child() {
        int tag = Byte.toUnsignedInt(bytes[place++]);
        return tag == AstWriter.NONE ? null : Node.read(tag, this);
    }

    @Override
    public Operator operator() {
        return OPERATORS[natural()];
    }

    @Override
    public UnaryOperator unaryOperator() {
        return UNARY[natural()];
    }

    @Override
    public BooleanOperator booleanOperator() {
        return BOOLEAN[natural()];
    }

    @Override
    public ExpressionContext context() {
        return CONTEXTS[natural()];
    }

    @Override
    public int number() {
        return zigzag(natural());
    }
}
