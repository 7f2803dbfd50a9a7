package ouro.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins how the grammar groups what it reads: parentheses stand around every rule that took more than one part. */
class OuroGrammarTest {
    private static OuroParser parser(String text) {
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        OuroParser parser = new OuroParser(new CommonTokenStream(new IndentingTokenSource(lexer)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }

    private static String shape(ParseTree tree) {
        if (tree instanceof TerminalNode leaf) {
            String text = leaf.getText();
            return text.isBlank() || text.equals("<EOF>") ? "" : text;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tree.getChildCount(); i++) {
            String part = shape(tree.getChild(i));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : parts.isEmpty() ? "" : "(" + String.join(" ", parts) + ")";
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    # powers bind tighter than a sign before them, looser than one behind, and from the right
                    -a ** b                          => (- (a ** b))
                    a ** -b                          => (a ** (- b))
                    a ** b ** c                      => (a ** (b ** c))
                    -a ** -b ** c                    => (- (a ** (- (b ** c))))
                    ~a ** b                          => (~ (a ** b))
                    await a ** b                     => ((await a) ** b)
                    -await a                         => (- (await a))
                    await a.b(c)[d]                  => (await (((a . b) ( c )) [ d ]))
                    - -a                             => (- (- a))
                    # arithmetic, shifts and bits
                    a + b * c                        => (a + (b * c))
                    a - b - c                        => ((a - b) - c)
                    a / b // c % d @ e               => ((((a / b) // c) % d) @ e)
                    -a * b                           => ((- a) * b)
                    a << b + c                       => (a << (b + c))
                    a & b << c                       => (a & (b << c))
                    a ^ b & c                        => (a ^ (b & c))
                    a | b ^ c                        => (a | (b ^ c))
                    # comparisons and logic
                    a < b < c                        => ((a < b) < c)
                    a not in b                       => (a (not in) b)
                    a is not b                       => (a (is not) b)
                    a < b + c                        => (a < (b + c))
                    not a == b                       => (not (a == b))
                    not not a                        => (not (not a))
                    not a and b or c                 => (((not a) and b) or c)
                    a or b and c                     => (a or (b and c))
                    a or not b and c                 => (a or ((not b) and c))
                    # conditionals and lambdas nest to the right
                    a if b else c if d else e        => (a if b else (c if d else e))
                    a or b if c or d else e or f     => ((a or b) if (c or d) else (e or f))
                    lambda: a if b else c            => (lambda : (a if b else c))
                    lambda x: lambda y: x            => (lambda x : (lambda y : x))
                    a if b else lambda: c            => (a if b else (lambda : c))
                    lambda x, *y, z=1, **w: x        => (lambda (x , (* y) , (z = 1) , (** w)) : x)
                    # assignment expressions, stars
                    (a := b if c else d)             => (( (a := (b if c else d)) ))
                    f(a := b, c)                     => (f ( ((a := b) , c) ))
                    [a := b, *c]                     => ([ (a := b) , (* c) ])
                    *a, b                            => ((* a) , b)
                    *a + b, c                        => ((* (a + b)) , c)
                    f(*a or b, **c)                  => (f ( ((* (a or b)) , (** c)) ))
                    {**a, b: c}                      => ({ (** a) , (b : c) })
                    x[a:b, ::c, *d]                  => (x [ ((a : b) , (: : c) , (* d)) ])
                    x[a:b:c]                         => (x [ (a : b : c) ])
                    x[:]                             => (x [ : ])
                    # soft keywords are names
                    match + case * type              => (match + (case * type))
                    match(case)[type]                => ((match ( case )) [ type ])
                    lambda match, _: match           => (lambda (match , _) : match)
                    [type for case in match if _]    => ([ type (for case in match if _) ])
                    """)
    void expressions(String text, String expected) {
        assertEquals(expected, shape(parser(text).expressionInput()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    match: y             | annotatedAssignment
                    match = case = type  | assignment
                    match (x)            | assignment
                    match * a, b         | assignment
                    match[x].y = 1       | assignment
                    type = 1             | assignment
                    type (x)             | assignment
                    type X = int         | typeAlias
                    type type = type     | typeAlias
                    type match[T] = T    | typeAlias
                    type: int = 1        | annotatedAssignment
                    case: int            | annotatedAssignment
                    _ = x                | assignment
                    x += yield y         | augmentedAssignment
                    """)
    void statementsThatBeginWithSoftKeywords(String text, String expected) {
        OuroParser.SimpleStatementContext statement =
                parser(text).fileInput().statement(0).simpleStatements().simpleStatement(0);
        String kind = statement instanceof OuroParser.ExpressionOrAssignmentContext assignment
                ? assignment.expressionStatement().getClass().getSimpleName()
                : statement.getClass().getSimpleName();
        assertEquals(
                expected, kind.substring(0, 1).toLowerCase() + kind.substring(1).replace("Context", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match x:\n    case y: pass\n",
                "match x, *y:\n    case [a, *_] | {'k': 1, **r}: pass\n    case A(b, c=d) as e if f: pass\n",
                "match match:\n    case case: pass\n",
                "match (x):\n    case -1 + 2j: pass\n",
                "@a.b[c](d)\n@(e := f)\n@lambda x: x\ndef g(): pass\n",
                "@a\nasync def f(x, /, y=1, *z: *t, w, **v) -> u: pass\n",
                "@a\nclass C[T: int, *U, **V](B, *c, m=d, **e): x = 1; y = 2\n",
                "async with (a as b, c as d,): pass\n",
                "with (a, b): pass\n",
                "with (a), b as (c, *d): pass\n",
                "for x, *y.z[0] in a, *b: pass\nelse: pass\n",
                "try: a\nexcept* (b, c) as d: e\nelse: f\nfinally: g\n",
                "if a:\n  if b: c\n  else: d\nelif e: f\nelse:\n  g\n",
                "x: int = yield\n",
                "from ...a.b import (c as d, e,)\n",
                "print(f'{a!r:>{b}}' rb'c'); del a.b, (c, [d])\n",
                "x = [i async for i, in j if k if l for m in n]\n",
            })
    void statements(String text) {
        parser(text).fileInput();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b\n",
                "match x:\n  pass\n",
                "type X\n",
                "@a\nx = 1\n",
                "x[]\n",
                "for x, in y pass\n",
                "f(a, , b)\n"
            })
    void refused(String text) {
        assertThrows(ParseCancellationException.class, () -> parser(text).fileInput());
    }
}
