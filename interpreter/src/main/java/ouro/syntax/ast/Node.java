package ouro.syntax.ast;

/** Any node of the abstract syntax tree; names and fields are those of Python's own {@code ast} module. */
public interface Node {
    Position at();
}
