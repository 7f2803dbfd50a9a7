package ouro.syntax.diagnosis;

import java.util.List;

/**
 * A named part of an alternative: its tokens, and the nodes it stands for.
 *
 * @param first null where the part is empty
 */
record Part(Token first, Token last, List<Node> nodes) {
    /** The token or the first node: where a message about it begins. */
    Token start() {
        return nodes.isEmpty() ? first : nodes.getFirst().first();
    }

    Token end() {
        return nodes.isEmpty() ? last : nodes.getLast().last();
    }

    /** The only node. */
    Node node() {
        return nodes.getFirst();
    }
}
