package ouro.transcript.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.syntax.PythonSyntaxError;

/** Code that shows how something is written and is not meant to be run: what its first syntax error tells of that. */
final class Sketches {
    static final String PIECE = "a piece of a function";
    private static final String TEMPLATE = "a template";
    private static final String SKETCH = "a sketch";

    /** What may only stand inside of what the reader is to think around it. */
    private static final Pattern MISPLACED =
            Pattern.compile("'(?:return|yield|yield from|break)' outside .*|'continue' not properly in loop.*"
                    + "|nonlocal declaration not allowed.*|'async \\w+' outside async function");

    /** A block of which the body is left to the reader, or indentation that belongs to a class around it. */
    private static final Pattern BODY = Pattern.compile(
            "expected an indented block after .*|unexpected indent|expected 'except' or 'finally' block");
    /** {@code <name>} where no comparison can be: a blank before the sign and none behind it. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?:^|[\\s(\\[{=,.:])<(?!\\w[\\w. ]* (?:object|method|function|at) |class )[A-Za-z_][\\w .,/|-]*>(?=$|[\\s)\\]},.:(;])");

    private static final Pattern BRACES = Pattern.compile("\\{\\{.*}}|\\{%.*%}|\\$\\{\\w+}|\\[\\[\\w+]]");
    private static final Pattern LEFT_OUT = Pattern.compile("\\.{3,}|…|⋮|\\.{2}$");
    /** Words and nothing else: what is to be done, said in English. */
    private static final Pattern WORDS =
            Pattern.compile("^\\s*([A-Za-z][a-z']*)(?: [A-Za-z][\\w'-]*,?){1,}(?: \\d+)?[.:!]?\\s*(?:#.*)?$");

    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|#.*");
    /** Statements of Python 2, and words that somebody may have meant to be keywords. */
    private static final List<String> KEYWORDS = List.of(
            "print",
            "exec",
            "raise",
            "return",
            "import",
            "from",
            "await",
            "async",
            "yield",
            "assert",
            "del",
            "global",
            "def",
            "class",
            "for",
            "while",
            "with",
            "if",
            "elif",
            "else",
            "except",
            "lambda",
            "nonlocal",
            "try");

    private Sketches() {}

    static boolean isPiece(PythonSyntaxError error) {
        return MISPLACED.matcher(error.getMessage()).matches();
    }

    /** Whether the inmost block is left to the reader, perhaps with a remark: no output is like that. */
    static boolean isUnfinished(PythonSyntaxError error) {
        return error.getMessage().startsWith("expected an indented block after ");
    }

    /** What kind of sketch a block is that is no Python; null where it is meant to be Python. */
    static String kind(Block block) {
        PythonSyntaxError error = block.source().error();
        if (BODY.matcher(error.getMessage()).matches()) {
            return SKETCH;
        }
        boolean template = block.cleaned().lines().stream()
                .map(Sketches::withoutTexts)
                .anyMatch(line ->
                        PLACEHOLDER.matcher(line).find() || BRACES.matcher(line).find());
        if (template) {
            return TEMPLATE;
        }
        // An error is often found only behind the line that made it.
        for (int line = Math.max(1, error.line() - 1); line <= error.line(); line++) {
            String text = withoutTexts(block.line(line));
            if (LEFT_OUT.matcher(text).find() || isProse(text)) {
                return SKETCH;
            }
        }
        return null;
    }

    private static String withoutTexts(String line) {
        return TEXT.matcher(line).replaceAll("0");
    }

    private static boolean isProse(String line) {
        if (line.codePoints().filter(Character::isIdeographic).count() > 1) {
            return true;
        }
        Matcher words = WORDS.matcher(line);
        return words.matches() && KEYWORDS.stream().noneMatch(keyword -> isNear(words.group(1), keyword));
    }

    /** Whether a word is another one but for two letters in the wrong order, or one that is wrong, missing or too much. */
    private static boolean isNear(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        int start = 0;
        while (start < shorter && word.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && word.charAt(word.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = word.substring(start, word.length() - end);
        String right = other.substring(start, other.length() - end);
        return left.length() <= 1 && right.length() <= 1 && other.length() > 2
                || word.equals(other)
                || left.length() == 2 && right.equals("" + left.charAt(1) + left.charAt(0));
    }
}
