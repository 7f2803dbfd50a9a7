package ouro.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import ouro.grammar.IndentingTokenSource;
import ouro.grammar.OuroLexer;
import ouro.grammar.OuroParser;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Statement;
import ouro.syntax.diagnosis.Diagnosis;

/** Parses with ANTLR. Apart from {@link Parser}, so that a cached tree loads none of it. */
final class AntlrParser {
    private AntlrParser() {}

    static Module parseFile(SourceFile source, Diagnosis.Goal goal) {
        source.rejectNull();
        try {
            return parseStatements(source);
        } catch (PythonSyntaxError e) {
            throw explained(e, source, goal);
        }
    }

    /**
     * Reads one statement at a time and keeps no more of it than its AST: the parse tree of a long file, all at once, takes
     * gigabytes, and most of the time goes to moving it about.
     */
    private static Module parseStatements(SourceFile source) {
        IndentingTokenSource indenting = tokens(source);
        StatementTokens tokens = new StatementTokens(indenting);
        OuroParser parser = parser(tokens);
        StatementBuilder builder = new StatementBuilder(source, indenting.timed());
        List<Statement> body = new ArrayList<>();
        while (tokens.LA(1) != Token.EOF) {
            if (tokens.LA(1) == OuroLexer.NEWLINE) {
                tokens.consume();
            } else {
                builder.build(parse(source, tokens, parser, OuroParser::statement), body);
            }
            tokens.forgetConsumed();
        }
        rejectFlaw(source, indenting);
        return new Module(body);
    }

    static Expression parseExpression(SourceFile source) {
        source.rejectNull();
        try {
            return new ExpressionBuilder(source)
                    .build(parse(source, tokens(source), OuroParser::expressionInput)
                            .starExpressions());
        } catch (PythonSyntaxError e) {
            throw explained(e, source, Diagnosis.Goal.EXPRESSION);
        }
    }

    private static PythonSyntaxError explained(PythonSyntaxError error, SourceFile source, Diagnosis.Goal goal) {
        PythonSyntaxError explained = Diagnosis.explain(source, goal);
        return explained == null ? error : explained;
    }

    /** Parses the expression of a field of a formatted string; positions are moved to where the field stands. */
    static Expression parseField(SourceFile field, SourceFile whole, int line, int column) {
        OuroParser.FieldInputContext context = parse(field, tokens(field), OuroParser::fieldInput);
        ExpressionBuilder builder = new ExpressionBuilder(whole, line, column);
        return context.yieldExpression() != null
                ? builder.build(context.yieldExpression())
                : builder.build(context.starExpressions());
    }

    private static IndentingTokenSource tokens(SourceFile source) {
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(source.text(), source.name()));
        lexer.removeErrorListeners();
        return new IndentingTokenSource(lexer);
    }

    private static OuroParser parser(CommonTokenStream tokens) {
        OuroParser parser = new OuroParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }

    /** Parses a text that is one expression. */
    private static <C extends ParserRuleContext> C parse(
            SourceFile source, IndentingTokenSource indenting, Function<OuroParser, C> entry) {
        CommonTokenStream tokens = new CommonTokenStream(indenting);
        C context = parse(source, tokens, parser(tokens), entry);
        rejectFlaw(source, indenting);
        return context;
    }

    /**
     * SLL prediction first, which is fast and nearly always enough; where it fails, again with full LL. Only an error
     * that LL confirms is reported.
     */
    private static <C extends ParserRuleContext> C parse(
            SourceFile source, CommonTokenStream tokens, OuroParser parser, Function<OuroParser, C> entry) {
        // Before the first token is read there is no index.
        int start = Math.max(0, tokens.index());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return entry.apply(parser);
        } catch (ParseCancellationException sll) {
            parser.reset();
            tokens.seek(start);
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            try {
                return entry.apply(parser);
            } catch (ParseCancellationException ll) {
                Token offending = ll.getCause() instanceof RecognitionException recognition
                        ? recognition.getOffendingToken()
                        : tokens.LT(1);
                throw new ExpressionBuilder(source).refuse(offending);
            }
        }
    }

    /** Throws where the lines were flawed, or the last one was to go on. */
    private static void rejectFlaw(SourceFile source, IndentingTokenSource tokens) {
        Token flawed = tokens.flaw() != null
                ? tokens.flaw().token()
                : tokens.endState() == IndentingTokenSource.EndState.AFTER_LINE_JOIN ? tokens.last() : null;
        if (flawed != null) {
            throw new ExpressionBuilder(source).refuse(flawed);
        }
    }
}
