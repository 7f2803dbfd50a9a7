package ouro.syntax;

import java.util.List;

/** The words that names cannot be (Language Reference 2.3.1), and those that mean something in some places only. */
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

    /** The soft keywords (Language Reference 2.3.2; PEP 695), without the underscore. */
    public static final List<String> SOFT = List.of("case", "match", "type");

    private Keywords() {}
}
