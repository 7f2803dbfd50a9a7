package ouro.text;

import java.util.List;
import java.util.Set;

/**
 * The words that names cannot be (Language Reference 2.3.1), and those that mean something in some places only. The lexer's
 * grammar has them too; whoever else asks for keywords takes them from here: the prompt, the diagnosis, the module {@code
 * keyword}.
 */
public final class Keywords {
    public static final List<String> RESERVED = List.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** The soft keywords (Language Reference 2.3.2; PEP 695). */
    public static final List<String> SOFT = List.of("_", "case", "match", "type");

    private static final Set<String> ALL_RESERVED = Set.copyOf(RESERVED);

    private Keywords() {}

    /** Whether it cannot be a name. */
    public static boolean isReserved(String word) {
        return ALL_RESERVED.contains(word);
    }
}
