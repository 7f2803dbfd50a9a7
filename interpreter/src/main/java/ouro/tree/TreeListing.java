package ouro.tree;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import ouro.object.Code;
import ouro.object.PyObject;
import ouro.syntax.SourceFile;
import ouro.syntax.WarningReporter;
import ouro.syntax.parser.Parser;

/**
 * The executable tree as text: a line a node with its class, its place and its constants; {@code *} before those under
 * which something may suspend. It reads the nodes by reflection, so that a new node needs no line here: this is a tool for
 * looking, never on the way of a run.
 */
public final class TreeListing {
    /** A node with what stands inside. */
    private record ListedNode(String name, TreeNode node, List<String> details, List<ListedNode> children) {
        boolean suspends() {
            return node instanceof SuspensionPoint
                    || children.stream().anyMatch(child -> child.node != null && child.suspends());
        }
    }

    /** Functions and classes, whose bodies come after the code that makes them. */
    private final Deque<TreeCode> codes = new ArrayDeque<>();

    private final StringBuilder text = new StringBuilder();

    private TreeListing() {}

    /** The tree that a file becomes, and those of its functions and classes. */
    public static String of(SourceFile source) {
        Code module = new Compiler(WarningReporter.NONE)
                .compile(Parser.parseFile(source), source, Compiler.CompileMode.MODULE);
        TreeListing listing = new TreeListing();
        listing.codes.add((TreeCode) module);
        while (!listing.codes.isEmpty()) {
            listing.code(listing.codes.poll());
        }
        return listing.text.toString();
    }

    private void code(TreeCode code) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(code.kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .append(' ')
                .append(code.qualifiedName)
                .append(", line ")
                .append(code.firstLine)
                .append('\n');
        code.build();
        print(entry(code.body), 1);
    }

    private void print(ListedNode entry, int depth) {
        text.append(entry.suspends() ? "* " : "  ").append("  ".repeat(depth)).append(entry.name);
        for (String detail : entry.details) {
            text.append(' ').append(detail);
        }
        text.append("  ")
                .append(entry.node.line())
                .append(':')
                .append(entry.node.column())
                .append('\n');
        for (ListedNode child : entry.children) {
            print(child, depth + 1);
        }
    }

    private ListedNode entry(TreeNode node) {
        ListedNode entry = new ListedNode(name(node.getClass()), node, new ArrayList<>(), new ArrayList<>());
        parts(node, entry);
        return entry;
    }

    private static String name(Class<?> type) {
        String full = type.getName();
        return full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
    }

    private void parts(Object owner, ListedNode entry) {
        for (Class<?> type = owner.getClass();
                // What all nodes have is no part: where they stand, and who asks for their truth.
                type != TreeNode.class && type != ExpressionNode.class && type != Object.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                field.setAccessible(true);
                try {
                    part(field.get(owner), entry);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void part(Object value, ListedNode entry) {
        switch (value) {
            case null -> {}
            case TreeNode node -> {
                // Some nodes refer to a part of theirs a second time, by its own type.
                if (entry.children.stream().noneMatch(child -> child.node == node)) {
                    entry.children.add(entry(node));
                }
            }
            case TreeCode code -> {
                entry.details.add("-> " + code.qualifiedName);
                codes.add(code);
            }
            case String name -> entry.details.add(name);
            case PyObject constant -> entry.details.add(constant.repr());
            case Collection<?> several -> several.forEach(each -> part(each, entry));
            case Object[] several -> {
                for (int i = 0; i < Array.getLength(several); i++) {
                    part(several[i], entry);
                }
            }
            case Object helper
            when helper.getClass().getPackage() == TreeNode.class.getPackage()
                    && !helper.getClass().isEnum() -> parts(helper, entry);
            default -> {}
        }
    }
}
