package ouro.syntax;

import java.util.List;
import java.util.function.Consumer;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.NamedChoice;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.NodeVisitor;
import ouro.syntax.ast.TypeParameter;
import ouro.text.TextRepresentation;

/** Prints a tree in the form of Python's {@code ast.dump(tree, indent=1)}, with the fields of 3.11. */
public final class AstDump extends NodeVisitor {
    private static final int MOST_ON_A_LINE = 3;
    private static final int MOST_FIELDS = 8;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    /** Whether what was printed last counts as simple: a constant, an empty list, or a node without fields. */
    private boolean lastSimple;

    /** Where the fields of the node begin that is printed. */
    private int[] starts;

    private int count;
    /** Whether each of them is simple. */
    private boolean simple;

    private AstDump() {}

    public static String dump(Module module) {
        AstDump dump = new AstDump();
        dump.print(visitor ->
                visitor.node(0, "Module").children("body", module.body()).children("type_ignores", List.of()));
        return dump.out.toString();
    }

    /** A node with its fields. Up to three fields stand on one line where each is simple. */
    private void print(Node node) {
        int[] outerStarts = starts;
        int outerCount = count;
        boolean outerSimple = simple;
        starts = new int[MOST_FIELDS];
        count = 0;
        simple = true;
        depth++;
        node.describe(this);
        boolean oneLine = simple && count <= MOST_ON_A_LINE;
        for (int i = count - 1; i >= 0; i--) {
            String separator = oneLine ? (i == 0 ? "" : ", ") : (i == 0 ? "\n" : ",\n") + " ".repeat(depth);
            out.insert(starts[i], separator);
        }
        depth--;
        out.append(')');
        lastSimple = count == 0;
        starts = outerStarts;
        count = outerCount;
        simple = outerSimple;
    }

    /** A field that is no null; those are left out. */
    private AstDump field(String name, Object value, Runnable print) {
        if (value != null) {
            starts[count++] = out.length();
            out.append(name).append('=');
            lastSimple = true;
            print.run();
            simple &= lastSimple;
        }
        return this;
    }

    private <T> void list(List<T> list, Consumer<T> print) {
        out.append('[');
        depth++;
        boolean first = true;
        for (T element : list) {
            out.append(first ? "\n" : ",\n").append(" ".repeat(depth));
            first = false;
            if (element == null) {
                out.append("None");
            } else {
                print.accept(element);
            }
        }
        depth--;
        out.append(']');
        lastSimple = list.isEmpty();
    }

    private void name(String name) {
        out.append(TextRepresentation.of(name));
    }

    private void choice(NamedChoice choice) {
        out.append(choice.pythonName()).append("()");
    }

    // ---- fields --------------------------------------------------------------------------------------------------

    @Override
    public NodeVisitor node(int tag, String name) {
        out.append(name).append('(');
        return this;
    }

    @Override
    public NodeVisitor child(String field, Node child) {
        return field(field, child, () -> print(child));
    }

    @Override
    public NodeVisitor children(String field, List<? extends Node> children) {
        return field(field, children, () -> list(children, this::print));
    }

    /** Version 3.11 has none. */
    @Override
    public NodeVisitor typeParameters(List<TypeParameter> parameters) {
        return parameters.isEmpty() ? this : children("type_params", parameters);
    }

    @Override
    public NodeVisitor identifier(String field, String identifier) {
        return field(field, identifier, () -> name(identifier));
    }

    @Override
    public NodeVisitor identifiers(String field, List<String> identifiers) {
        return field(field, identifiers, () -> list(identifiers, this::name));
    }

    @Override
    public NodeVisitor constant(String field, Object value) {
        return field(field, value, () -> out.append(ConstantRepr.constant(value)));
    }

    @Override
    public NodeVisitor number(String field, int value) {
        return field(field, value, () -> out.append(value));
    }

    @Override
    public NodeVisitor choice(String field, NamedChoice choice) {
        return field(field, choice, () -> choice(choice));
    }

    @Override
    public NodeVisitor choices(String field, List<? extends NamedChoice> choices) {
        return field(field, choices, () -> list(choices, this::choice));
    }
}
