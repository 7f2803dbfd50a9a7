package ouro.syntax.diagnosis;

/**
 * A token as messages point at it.
 *
 * @param column from 0, in code points; -1 where the token has no place of its own
 * @param level how many brackets are open behind it
 */
record PythonToken(Type type, String text, int line, int column, int endLine, int endColumn, int level) {
    enum Type {
        NAME,
        /** A keyword, an operator or a delimiter, told by its text. */
        EXACT,
        NUMBER,
        STRING,
        NEWLINE,
        INDENT,
        DEDENT,
        END,
        /** Text that is no token; {@link Tokenizer#flaw} says why. */
        ERROR
    }
}
