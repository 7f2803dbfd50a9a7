package ouro.syntax.parser;

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
import ouro.syntax.diagnosis.Diagnosis;

/** Parses with ANTLR. Apart from {@link Parser}, so that a cached tree loads none of it. */
final class AntlrParser {
    private AntlrParser() {}

    static Module parseFile(SourceFile source, Diagnosis.Goal goal) {
        source.rejectNull();
        try {
            IndentingTokenSource tokens = tokens(source);
            OuroParser.FileInputContext file = parse(source, tokens, OuroParser::fileInput);
            return new StatementBuilder(source, tokens.timed()).module(file);
        } catch (PythonSyntaxError e) {
            throw explained(e, source, goal);
        }
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

    /**
     * SLL prediction first, which is fast and nearly always enough; where it fails, again with full LL. Only an error
     * that LL confirms is reported.
     */
    private static <C extends ParserRuleContext> C parse(
            SourceFile source, IndentingTokenSource indenting, Function<OuroParser, C> entry) {
        CommonTokenStream tokens = new CommonTokenStream(indenting);
        OuroParser parser = new OuroParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return whole(entry.apply(parser), source, indenting);
        } catch (ParseCancellationException sll) {
            tokens.seek(0);
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            try {
                return whole(entry.apply(parser), source, indenting);
            } catch (ParseCancellationException ll) {
                Token offending = ll.getCause() instanceof RecognitionException recognition
                        ? recognition.getOffendingToken()
                        : tokens.LT(1);
                throw new ExpressionBuilder(source).refuse(offending);
            }
        }
    }

    /** What was parsed, unless the lines were flawed or the last one was to go on. */
    private static <C extends ParserRuleContext> C whole(C context, SourceFile source, IndentingTokenSource tokens) {
        Token flawed = tokens.flaw() != null
                ? tokens.flaw().token()
                : tokens.endState() == IndentingTokenSource.EndState.AFTER_LINE_JOIN ? tokens.last() : null;
        if (flawed != null) {
            throw new ExpressionBuilder(source).refuse(flawed);
        }
        return context;
    }
}
