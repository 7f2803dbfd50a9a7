package ouro.analysis;

import java.util.List;
import java.util.Set;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Statement;

/** Checks {@code from __future__ import …} (Language Reference 7.11.1): where it stands, and what it asks for. */
final class FutureImports {
    private static final Set<String> FEATURES = Set.of(
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            "annotations");

    private FutureImports() {}

    /** Checks those at the beginning of a file; answers how many statements belong to it. */
    static int check(List<Statement> body, SourceFile source) {
        int place = 0;
        for (Statement statement : body) {
            boolean documentation = place == 0
                    && statement instanceof Statement.Expr first
                    && first.value() instanceof Expression.Constant constant
                    && constant.value() instanceof String;
            if (statement instanceof Statement.ImportFrom from && isFuture(from)) {
                features(from, source);
            } else if (!documentation) {
                break;
            }
            place++;
        }
        return place;
    }

    static boolean isFuture(Statement.ImportFrom from) {
        return "__future__".equals(from.module()) && from.level() == 0;
    }

    private static void features(Statement.ImportFrom from, SourceFile source) {
        for (Alias alias : from.names()) {
            if (!FEATURES.contains(alias.name())) {
                throw new PythonSyntaxError(
                        PythonSyntaxError.Kind.SYNTAX,
                        alias.name().equals("braces")
                                ? "not a chance"
                                : "future feature " + alias.name() + " is not defined",
                        source.name(),
                        from.at().line(),
                        from.at().column(),
                        from.at().line(),
                        PythonSyntaxError.UNKNOWN,
                        source.quotedLine(from.at().line()));
            }
        }
    }
}
