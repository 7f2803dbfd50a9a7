package ouro.tree;

/**
 * The parts of a loop over items.
 *
 * @param fresh whether the iterable is made here, and for nobody else
 * @param orElse null where there is none
 */
record ForParts(Target target, ExpressionNode iterable, boolean fresh, StatementNode body, StatementNode orElse) {}
