package ouro.syntax.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that was read: its kind, as Python's {@code ast} calls it, and the nodes in it.
 *
 * @param kind null for a mere sequence
 */
record Node(String kind, Token first, Token last, List<Node> children) {
    static Node leaf(String kind, Token token) {
        return new Node(kind, token, token, List.of());
    }

    /** The nodes, each sequence among them replaced by what is in it. */
    static List<Node> flatten(List<Node> nodes) {
        List<Node> flat = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            if (node.kind == null) {
                flat.addAll(node.children);
            } else {
                flat.add(node);
            }
        }
        return flat;
    }
}
