package ouro.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ouro.syntax.SourceFile;
import ouro.syntax.WarningReporter;
import ouro.syntax.ast.Position;
import ouro.syntax.parser.Parser;

/** A compilation tells its own reporter of what is doubtful in its text, and no other. */
class CompilerWarningsTest {
    private static final class Recorder implements WarningReporter {
        final List<String> heard = new ArrayList<>();
        private final boolean showsDeprecations;

        Recorder(boolean showsDeprecations) {
            this.showsDeprecations = showsDeprecations;
        }

        @Override
        public boolean showsDeprecations() {
            return showsDeprecations;
        }

        @Override
        public void deprecatedLiteral(String message, SourceFile source, Position at) {
            heard.add("deprecated, line " + at.line() + ": " + message);
        }

        @Override
        public void doubtfulLiteral(String message, SourceFile source, Position at) {
            heard.add("literal, line " + at.line() + ": " + message);
        }

        @Override
        public void doubtful(String message, SourceFile source, Position at) {
            heard.add("tree, line " + at.line() + ": " + message);
        }
    }

    private static void compile(String text, WarningReporter reporter) {
        SourceFile source = new SourceFile("test.py", text);
        new Compiler(reporter).compile(Parser.parseFile(source), source, Compiler.CompileMode.MODULE);
    }

    @Test
    void eachReporterHearsOfItsOwnTextOnly() {
        Recorder first = new Recorder(true);
        Recorder second = new Recorder(true);
        compile("assert (x, 'always')\n", first);
        compile("pattern = '\\d'\ny = 0x1for x in y\n", second);
        assertEquals(List.of("tree, line 1: assertion is always true, perhaps remove parentheses?"), first.heard);
        assertEquals(
                List.of(
                        "deprecated, line 1: invalid escape sequence '\\d'",
                        "literal, line 2: invalid hexadecimal literal"),
                second.heard);
    }

    @Test
    void deprecationsAreNotLookedForWhereNobodyCouldSeeThem() {
        Recorder recorder = new Recorder(false);
        compile("pattern = '\\d'\n", recorder);
        assertEquals(List.of(), recorder.heard);
    }
}
