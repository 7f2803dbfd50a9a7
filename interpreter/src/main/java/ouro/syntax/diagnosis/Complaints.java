package ouro.syntax.diagnosis;

import java.util.List;
import ouro.syntax.PythonSyntaxError;

/** Says what an alternative that explains has to say, or finds that there is nothing to say. */
final class Complaints {
    private final Reading reading;
    private final Strings strings;

    Complaints(Reading reading) {
        this.reading = reading;
        this.strings = new Strings(reading);
    }

    /**
     * Throws what there is to say.
     *
     * @return null where nothing is wrong and the alternative does not count; otherwise the kind of what was read
     */
    String complain(Complaint complaint) {
        Part first = reading.part(complaint.first());
        Part second = reading.part(complaint.second());
        String message = complaint.message() == null ? null : fill(complaint.message(), reading.part("k"));
        switch (complaint.form()) {
            case AT -> throw at(message, first.start(), first.end());
            case RANGE -> throw at(message, first.start(), second.end());
            case FROM -> throw from(message, first.start());
            case HERE -> throw here(PythonSyntaxError.Kind.SYNTAX, message);
            case BLOCK -> throw here(PythonSyntaxError.Kind.INDENTATION, message);
            case BEHIND -> {
                Token end = first.end();
                throw error(message, new Range(first.start().line(), end.endColumn(), end.endLine(), 0));
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
                if (!legacy && reading.previous().level() > 0) {
                    throw at(message, first.start(), second.end());
                }
            }
            case GENERATOR -> {
                List<Node> arguments = first.node().children();
                long positional =
                        arguments.stream().filter(Complaints::isPositional).count();
                if (positional > 1) {
                    Node last = arguments.stream()
                            .filter(Complaints::isPositional)
                            .reduce((before, after) -> after)
                            .orElseThrow();
                    throw at(message, last.first(), second.end());
                }
            }
            case POSITIONAL -> {
                boolean unpacks = first.node().children().stream()
                        .anyMatch(argument -> argument.kind().equals("Mapping"));
                throw here(PythonSyntaxError.Kind.SYNTAX, unpacks ? message + " unpacking" : message);
            }
            case STRINGS -> {
                return strings.check(reading.tokensOf(first));
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

    private static boolean isPositional(Node argument) {
        return !argument.kind().equals("Keyword") && !argument.kind().equals("Mapping");
    }

    private static boolean isLegacy(Token name) {
        return name.text().equals("print") || name.text().equals("exec");
    }

    private static boolean isImaginary(Part number) {
        return number.first().text().endsWith("j") || number.first().text().endsWith("J");
    }

    private static String fill(String message, Part part) {
        if (message.indexOf('{') < 0) {
            return message;
        }
        return message.replace("{k.text}", part.first().text())
                .replace("{k.line}", Integer.toString(part.first().line()))
                .replace("{k}", part.nodes().isEmpty() ? "" : describe(part.node()));
    }

    // ---- places --------------------------------------------------------------------------------------------------

    private PythonSyntaxError error(String message, Range range) {
        return reading.text.error(message, range, reading.tokenizer.cursor());
    }

    PythonSyntaxError at(String message, Token first, Token last) {
        return error(message, new Range(first.line(), first.column() + 1, last.endLine(), last.endColumn() + 1));
    }

    private PythonSyntaxError from(String message, Token first) {
        return error(
                message,
                new Range(
                        first.line(),
                        first.column() + 1,
                        reading.tokenizer.cursor().line(),
                        reading.tokenizer.cursor().column()));
    }

    /** An error at the last token that was read. */
    PythonSyntaxError here(PythonSyntaxError.Kind kind, String message) {
        Token token = reading.furthest();
        Range range = token.column() < 0
                ? new Range(token.line(), reading.tokenizer.cursor().column(), token.line(), -1)
                : new Range(token.line(), token.column() + 1, token.endLine(), token.endColumn() + 1);
        return reading.text.error(kind, message, range, reading.tokenizer.cursor());
    }

    // ---- targets -------------------------------------------------------------------------------------------------

    private enum Use {
        ASSIGN,
        LOOP,
        DELETE
    }

    private void target(Node node, Use use) {
        Node wrong = wrongTarget(node, use);
        if (wrong != null) {
            throw at(
                    (use == Use.DELETE ? "cannot delete " : "cannot assign to ") + describe(wrong),
                    wrong.first(),
                    wrong.last());
        }
    }

    /** The first node in a target that is none, or null. */
    private static Node wrongTarget(Node node, Use use) {
        return switch (node.kind()) {
            case "Name", "Attribute", "Subscript" -> null;
            case "List", "Tuple" -> {
                for (Node element : node.children()) {
                    Node wrong = wrongTarget(element, use);
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
    static String describe(Node node) {
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
