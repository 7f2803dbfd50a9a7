package ouro.syntax.parser;

import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Module;
import ouro.syntax.cache.AstCache;
import ouro.syntax.diagnosis.Diagnosis;

/** Turns source text into the abstract syntax tree. */
public final class Parser {
    /** In bytes. Shorter ones are parsed faster than looked up in the cache. */
    private static final int SHORTEST_KEPT = 16;

    private Parser() {}

    /**
     * Parses a whole file, or takes its tree from the cache.
     *
     * @throws PythonSyntaxError where the text is not Python
     */
    public static Module parseFile(SourceFile source) {
        byte[] bytes = source.fileBytes();
        if (bytes == null || bytes.length < SHORTEST_KEPT) {
            return parseText(source);
        }
        return AstCache.ofUser().find(bytes, () -> parseText(source));
    }

    /**
     * Parses statements that stand in no file: what was typed at a prompt, or made by a program. There is no end to those,
     * and few come a second time, so no tree is kept.
     *
     * @throws PythonSyntaxError where the text is not Python
     */
    public static Module parseText(SourceFile source) {
        return AntlrParser.parseFile(source, Diagnosis.Goal.FILE);
    }

    /**
     * Parses one statement, as {@code compile} takes it in its mode {@code 'single'}.
     *
     * @throws PythonSyntaxError where the text is not Python, or more than one statement
     */
    public static Module parseInteractive(SourceFile source) {
        Module module = AntlrParser.parseFile(source, Diagnosis.Goal.INTERACTIVE);
        Diagnosis.requireStatement(source);
        return module;
    }

    /** Parses one expression, as {@code eval} takes it. */
    public static Expression parseExpression(SourceFile source) {
        return AntlrParser.parseExpression(source);
    }
}
