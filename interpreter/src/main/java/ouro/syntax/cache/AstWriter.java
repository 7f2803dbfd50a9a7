package ouro.syntax.cache;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ouro.syntax.ast.DeferredBody;
import ouro.syntax.ast.DocString;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.NamedChoice;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.NodeVisitor;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.text.Characters;

/**
 * Writes a syntax tree as bytes: a table of texts, then the nodes in order, each a tag and its fields as it
 * describes them. {@link AstReader} reads them again.
 */
final class AstWriter extends NodeVisitor {
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
        writer.children("body", module.body());
        return writer.finish();
    }

    private byte[] finish() {
        byte[] body = nodes.toByteArray();
        nodes.reset();
        writeNumber(texts.size());
        for (String text : texts) {
            boolean ascii = Characters.isAscii(text);
            byte[] bytes = ascii ? text.getBytes(StandardCharsets.ISO_8859_1) : units(text);
            writeNumber(bytes.length * 2 + (ascii ? 1 : 0));
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
    private AstWriter writeNumber(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            nodes.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        nodes.write(left);
        return this;
    }

    private AstWriter text(String text) {
        if (text == null) {
            return writeNumber(NONE);
        }
        return writeNumber(places.computeIfAbsent(text, unused -> {
            texts.add(text);
            return texts.size();
        }));
    }

    /**
     * The statements of a function; what a reader may put off comes with its length and {@link DeferredBody.Facts}, and
     * leaves lines where they were.
     */
    @Override
    public NodeVisitor functionBody(List<Statement> body) {
        ByteArrayOutputStream outerNodes = nodes;
        Traits outerTraits = traits;
        int line = lastLine;
        nodes = new ByteArrayOutputStream();
        traits = new Traits();
        children("body", body);
        ByteArrayOutputStream written = nodes;
        Traits seen = traits;
        nodes = outerNodes;
        traits = outerTraits;
        if (seen.standsAlone) {
            writeNumber(written.size())
                    .writeNumber(seen.yields ? 1 : 0)
                    .writeNumber(seen.namesClass ? 1 : 0)
                    .text(DocString.of(body.getFirst()));
            lastLine = line;
        } else {
            writeNumber(READ_AT_ONCE);
        }
        nodes.writeBytes(written.toByteArray());
        return this;
    }

    /** Lines as steps from the line before, which are mostly small. */
    @Override
    public void at(Position at) {
        writeNumber(zigzag(at.line() - lastLine));
        writeNumber(zigzag(at.column()));
        writeNumber(at.endLine() - at.line());
        writeNumber(zigzag(at.endColumn()));
        lastLine = at.line();
    }

    private static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    private AstWriter constant(Object value) {
        return switch (value) {
            case String text -> tag('s').text(text);
            case Long number -> tag('i').text(Long.toString(number));
            // Its bytes: to read digits takes quadratic time.
            case BigInteger number -> tag('I').text(new String(number.toByteArray(), StandardCharsets.ISO_8859_1));
            case Double number -> tag('f').text(Long.toHexString(Double.doubleToRawLongBits(number)));
            case Boolean bool -> tag(bool ? 'T' : 'F');
            case Literal.Imaginary number ->
                tag('j').text(Long.toHexString(Double.doubleToRawLongBits(number.value())));
            case Literal.Bytes bytes -> tag('b').text(new String(bytes.value(), StandardCharsets.ISO_8859_1));
            case Literal.SingletonLiteral singleton -> tag(singleton == Literal.SingletonLiteral.NONE ? 'N' : 'E');
            default -> throw new IllegalStateException("constant of " + value.getClass());
        };
    }

    // ---- nodes ---------------------------------------------------------------------------------------------------

    @Override
    public NodeVisitor node(int tag, String name) {
        return tag(tag);
    }

    @Override
    public NodeVisitor child(String field, Node child) {
        traits.see(child);
        if (child == null) {
            tag(NONE);
        } else {
            child.describe(this);
        }
        return this;
    }

    @Override
    public NodeVisitor children(String field, List<? extends Node> children) {
        writeNumber(children.size());
        for (Node child : children) {
            child(field, child);
        }
        return this;
    }

    @Override
    public NodeVisitor identifier(String field, String identifier) {
        return text(identifier);
    }

    @Override
    public NodeVisitor identifiers(String field, List<String> identifiers) {
        writeNumber(identifiers.size());
        identifiers.forEach(this::text);
        return this;
    }

    @Override
    public NodeVisitor constant(String field, Object value) {
        return constant(value);
    }

    @Override
    public NodeVisitor number(String field, int value) {
        return writeNumber(zigzag(value));
    }

    @Override
    public NodeVisitor choice(String field, NamedChoice choice) {
        return writeNumber(choice.ordinal());
    }

    @Override
    public NodeVisitor choices(String field, List<? extends NamedChoice> choices) {
        writeNumber(choices.size());
        choices.forEach(choice -> writeNumber(choice.ordinal()));
        return this;
    }

    /** What the nodes of a function's body tell of it. */
    private static final class Traits {
        /** Whether it opens no block and declares no names: {@link DeferredBody}. */
        boolean standsAlone = true;

        boolean yields;
        boolean namesClass;

        void see(Node node) {
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
