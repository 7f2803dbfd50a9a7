package ouro.tree;

import ouro.syntax.ast.Position;

/**
 * Statements one after the other. The first four stand in fields, to be called each at a place of its own: so the JIT
 * learns what stands at each, where in a loop over all of them it would see every kind of statement at one place, and
 * would compile the loop apart from the rest. Most blocks have no more.
 */
abstract class StatementBlock extends StatementNode {
    /** How many statements stand in fields. */
    static final int APART = 4;

    final StatementNode[] body;
    final StatementNode first;
    /** Null where there are fewer statements, as the next two. */
    final StatementNode second;

    final StatementNode third;
    final StatementNode fourth;

    StatementBlock(Position at, StatementNode[] body) {
        super(at);
        this.body = body;
        first = body.length == 0 ? new SimpleStatements.Jump(at, NORMAL) : body[0];
        second = body.length > 1 ? body[1] : null;
        third = body.length > 2 ? body[2] : null;
        fourth = body.length > 3 ? body[3] : null;
    }
}
