package ouro.analysis;

import java.util.List;
import java.util.Set;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.DocString;
import ouro.syntax.ast.Statement;

/** Checks {@code from __future__ import …} (Language Reference 7.11.1): where it stands, and what it asks for. */
public final class FutureImports {
    static final String LATE = "from __future__ imports must occur at the beginning of the file";

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
            boolean documentation = place == 0 && DocString.of(statement) != null;
            if (statement instanceof Statement.ImportFrom from && isFuture(from)) {
                features(from, source);
            } else if (!documentation) {
                break;
            }
            place++;
        }
        rejectOnSameLine(body.subList(place, body.size()), source);
        return place;
    }

    /** What stands on the line of the first other statement is refused before anything else, and its column counts from 0. */
    private static void rejectOnSameLine(List<Statement> body, SourceFile source) {
        for (int i = 1;
                i < body.size()
                        && body.get(i).at().line() == body.get(i - 1).at().line();
                i++) {
            if (body.get(i) instanceof Statement.ImportFrom from && isFuture(from)) {
                throw error(LATE, from, from.at().column() - 1, source);
            }
        }
    }

    /**
     * Checks those of a whole file, wherever they stand: CPython refuses them before it compiles anything.
     *
     * @throws PythonSyntaxError at the first one that is unknown or too late
     */
    public static void checkFile(List<Statement> body, SourceFile source) {
        int beginning = check(body, source);
        new TreeWalker() {
            @Override
            void statement(Statement statement) {
                if (statement instanceof Statement.ImportFrom from && isFuture(from)) {
                    throw late(from, source);
                }
                super.statement(statement);
            }
        }.statements(body.subList(beginning, body.size()));
    }

    /** The error of one that stands behind other statements. */
    static PythonSyntaxError late(Statement.ImportFrom from, SourceFile source) {
        return PythonSyntaxError.afterParsing(LATE, source, from.at());
    }

    static boolean isFuture(Statement.ImportFrom from) {
        return "__future__".equals(from.module()) && from.level() == 0;
    }

    private static void features(Statement.ImportFrom from, SourceFile source) {
        for (Alias alias : from.names()) {
            if (!FEATURES.contains(alias.name())) {
                throw error(
                        alias.name().equals("braces")
                                ? "not a chance"
                                : "future feature " + alias.name() + " is not defined",
                        from,
                        from.at().column(),
                        source);
            }
        }
    }

    private static PythonSyntaxError error(String message, Statement at, int column, SourceFile source) {
        return new PythonSyntaxError(
                PythonSyntaxError.ErrorClass.SYNTAX,
                message,
                source.name(),
                at.at().line(),
                column,
                at.at().line(),
                PythonSyntaxError.UNKNOWN,
                source.quotedLine(at.at().line()));
    }
}
