package ouro.syntax.diagnosis;

import java.util.List;
import ouro.syntax.PythonSyntaxError;

/** Says what an alternative that explains has to say, or finds that there is nothing to say. */
final class DiagnosticReporter {
    private final PegParser parser;
    private final StringLiterals strings;

    DiagnosticReporter(PegParser parser) {
        this.parser = parser;
        this.strings = new StringLiterals(parser);
    }

    /**
     * Throws what there is to say.
     *
     * @return null where nothing is wrong and the alternative does not count; otherwise the kind of what was read
     */
    String report(Diagnostic diagnostic) {
        NamedItem first = parser.part(diagnostic.first());
        NamedItem second = parser.part(diagnostic.second());
        String message = diagnostic.message() == null ? null : fill(diagnostic.message(), parser.part("k"));
        switch (diagnostic.form()) {
            case AT -> throw at(message, first.start(), first.end());
            case RANGE -> throw at(message, first.start(), second.end());
            case FROM -> throw from(message, first.start());
            case HERE -> throw here(PythonSyntaxError.ErrorClass.SYNTAX, message);
            case BLOCK -> throw here(PythonSyntaxError.ErrorClass.INDENTATION, message);
            case BEHIND -> {
                PythonToken end = first.end();
                throw error(message, new ErrorRange(first.start().line(), end.endColumn(), end.endLine(), 0));
            }
            case ASSIGNED -> target(first.node(), Use.ASSIGN);
            case LOOPED -> target(first.node(), Use.LOOP);
            case DELETED -> target(first.node(), Use.DELETE);
            case LEGACY -> {
                if (isLegacy(first.first())) {
                    throw at(message, first.start(), second.end());
                }
            }
            case COMMA -> {
                boolean legacy = first.node().kind().equals("Name")
                        && isLegacy(first.node().first());
                if (!legacy && parser.previous().level() > 0) {
                    throw at(message, first.start(), second.end());
                }
            }
            case GENERATOR -> {
                List<ParseNode> arguments = first.node().children();
                long positional = arguments.stream()
                        .filter(DiagnosticReporter::isPositional)
                        .count();
                if (positional > 1) {
                    ParseNode last = arguments.stream()
                            .filter(DiagnosticReporter::isPositional)
                            .reduce((before, after) -> after)
                            .orElseThrow();
                    throw at(message, last.first(), second.end());
                }
            }
            case POSITIONAL -> {
                boolean unpacks = first.node().children().stream()
                        .anyMatch(argument -> argument.kind().equals("Mapping"));
                throw here(PythonSyntaxError.ErrorClass.SYNTAX, unpacks ? message + " unpacking" : message);
            }
            case STRINGS -> {
                return strings.check(parser.tokensOf(first));
            }
            case REAL -> {
                if (isImaginary(first)) {
                    throw at("real number required in complex literal", first.start(), first.end());
                }
                return "Constant";
            }
            case IMAGINARY -> {
                if (!isImaginary(first)) {
                    throw at("imaginary number required in complex literal", first.start(), first.end());
                }
                return "Constant";
            }
        }
        return null;
    }

    private static boolean isPositional(ParseNode argument) {
        return !argument.kind().equals("Keyword") && !argument.kind().equals("Mapping");
    }

    private static boolean isLegacy(PythonToken name) {
        return name.text().equals("print") || name.text().equals("exec");
    }

    private static boolean isImaginary(NamedItem number) {
        return number.first().text().endsWith("j") || number.first().text().endsWith("J");
    }

    private static String fill(String message, NamedItem part) {
        if (message.indexOf('{') < 0) {
            return message;
        }
        return message.replace("{k.text}", part.first().text())
                .replace("{k.line}", Integer.toString(part.first().line()))
                .replace("{k}", part.nodes().isEmpty() ? "" : describe(part.node()));
    }

    // ---- places --------------------------------------------------------------------------------------------------

    private PythonSyntaxError error(String message, ErrorRange range) {
        return parser.text.error(message, range, parser.tokenizer.cursor());
    }

    PythonSyntaxError at(String message, PythonToken first, PythonToken last) {
        return error(message, new ErrorRange(first.line(), first.column() + 1, last.endLine(), last.endColumn() + 1));
    }

    private PythonSyntaxError from(String message, PythonToken first) {
        return error(
                message,
                new ErrorRange(
                        first.line(),
                        first.column() + 1,
                        parser.tokenizer.cursor().line(),
                        parser.tokenizer.cursor().column()));
    }

    /** An error at the last token that was read. */
    PythonSyntaxError here(PythonSyntaxError.ErrorClass kind, String message) {
        PythonToken token = parser.furthest();
        ErrorRange range = token.column() < 0
                ? new ErrorRange(token.line(), parser.tokenizer.cursor().column(), token.line(), -1)
                : new ErrorRange(token.line(), token.column() + 1, token.endLine(), token.endColumn() + 1);
        return parser.text.error(kind, message, range, parser.tokenizer.cursor());
    }

    // ---- targets -------------------------------------------------------------------------------------------------

    private enum Use {
        ASSIGN,
        LOOP,
        DELETE
    }

    private void target(ParseNode node, Use use) {
        ParseNode wrong = wrongTarget(node, use);
        if (wrong != null) {
            throw at(
                    (use == Use.DELETE ? "cannot delete " : "cannot assign to ") + describe(wrong),
                    wrong.first(),
                    wrong.last());
        }
    }

    /** The first node in a target that is none, or null. */
    private static ParseNode wrongTarget(ParseNode node, Use use) {
        return switch (node.kind()) {
            case "Name", "Attribute", "Subscript" -> null;
            case "List", "Tuple" -> {
                for (ParseNode element : node.children()) {
                    ParseNode wrong = wrongTarget(element, use);
                    if (wrong != null) {
                        yield wrong;
                    }
                }
                yield null;
            }
            case "Starred" ->
                use == Use.DELETE ? node : wrongTarget(node.children().getFirst(), use);
            case "Compare" -> {
                if (use != Use.LOOP) {
                    yield node;
                }
                // What stands before an `in` was read as its operand.
                yield node.children().get(1).kind().equals("In")
                        ? wrongTarget(node.children().getFirst(), use)
                        : null;
            }
            default -> node;
        };
    }

    /** What messages call an expression. */
    static String describe(ParseNode node) {
        return switch (node.kind()) {
            case "Name" -> "name";
            case "Attribute" -> "attribute";
            case "Subscript" -> "subscript";
            case "Starred" -> "starred";
            case "List" -> "list";
            case "Tuple" -> "tuple";
            case "Lambda" -> "lambda";
            case "Call" -> "function call";
            case "BoolOp", "BinOp", "UnaryOp" -> "expression";
            case "GeneratorExp" -> "generator expression";
            case "Yield" -> "yield expression";
            case "Await" -> "await expression";
            case "ListComp" -> "list comprehension";
            case "SetComp" -> "set comprehension";
            case "DictComp" -> "dict comprehension";
            case "Dict" -> "dict literal";
            case "Set" -> "set display";
            case "JoinedStr" -> "f-string expression";
            case "Constant" -> "literal";
            case "Ellipsis" -> "ellipsis";
            case "Compare" -> "comparison";
            case "IfExp" -> "conditional expression";
            case "NamedExpr" -> "named expression";
            default -> node.kind();
        };
    }
}
