package ouro.syntax.ast;

/** Constants that Java has no value for. */
public sealed interface Literal {
    /** {@code None} and {@code ...}. */
    enum SingletonLiteral implements Literal {
        NONE,
        ELLIPSIS
    }

    /** An imaginary number. */
    record Imaginary(double value) implements Literal {}

    /** A bytes literal; the array must not change. */
    record Bytes(byte[] value) implements Literal {}
}
