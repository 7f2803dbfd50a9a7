package ouro.syntax.diagnosis;

import java.util.List;

/**
 * A named part of an alternative: its tokens, and the nodes it stands for.
 *
 * @param first null where the part is empty
 */
record NamedItem(PythonToken first, PythonToken last, List<ParseNode> nodes) {
    /** The token or the first node: where a message about it begins. */
    PythonToken start() {
        return nodes.isEmpty() ? first : nodes.getFirst().first();
    }

    PythonToken end() {
        return nodes.isEmpty() ? last : nodes.getLast().last();
    }

    /** The only node. */
    ParseNode node() {
        return nodes.getFirst();
    }
}
