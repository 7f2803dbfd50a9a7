package ouro.syntax.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that was read: its kind, as Python's {@code ast} calls it, and the nodes in it.
 *
 * @param kind null for a mere sequence
 */
record ParseNode(String kind, PythonToken first, PythonToken last, List<ParseNode> children) {
    static ParseNode leaf(String kind, PythonToken token) {
        return new ParseNode(kind, token, token, List.of());
    }

    /** The nodes, each sequence among them replaced by what is in it. */
    static List<ParseNode> flatten(List<ParseNode> nodes) {
        List<ParseNode> flat = new ArrayList<>(nodes.size());
        for (ParseNode node : nodes) {
            if (node.kind == null) {
                flat.addAll(node.children);
            } else {
                flat.add(node);
            }
        }
        return flat;
    }
}
