package ouro.syntax.ast;

/** A node that has a place of its own in the source, as {@code ast} gives most of them one. */
public interface PlacedNode extends Node {
    /** Where it stands. */
    Position at();
}
