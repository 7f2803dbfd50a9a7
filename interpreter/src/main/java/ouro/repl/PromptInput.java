package ouro.repl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line typed at the prompt asks for. */
sealed interface PromptInput {
    /** A question mark or two before or behind a name with dots. */
    Pattern QUESTION = Pattern.compile("\\?{1,2}\\s*%?[\\w.]+|%?[\\w.]+\\s*\\?{1,2}", Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code !command}, or {@code name = !command}. */
    Pattern COMMAND =
            Pattern.compile("(?:([\\p{L}_][\\w]*)\\s*=\\s*)?!(?!=)\\s*(\\S[^\\n]*)", Pattern.UNICODE_CHARACTER_CLASS);

    /** The first line of a cell, and those below it. */
    Pattern CELL =
            Pattern.compile("%%([\\p{L}_]\\w*)([^\\n]*)(?:\\n(.*))?", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** Nothing. */
    record Blank() implements PromptInput {}

    /** To leave: {@code exit} without brackets. */
    record Exit() implements PromptInput {}

    /** {@code %name argument}. */
    record MagicLine(String name, String argument) implements PromptInput {
        /** Whether its arguments are words, and no statement. */
        boolean takesWords() {
            return !name.equals("timeit");
        }
    }

    /** {@code %%name argument}, and the lines below. */
    record Cell(String name, String argument, String body) implements PromptInput {}

    /**
     * A command for the system's shell.
     *
     * @param target the name for what it prints, a list of lines; null where that is shown
     */
    record Command(String text, String target) implements PromptInput {}

    /** {@code x?}: what x is; {@code x??}: its source too. */
    record Question(String expression, boolean withSource) implements PromptInput {}

    /** StatementsInput to run. */
    record StatementsInput(String text) implements PromptInput {}

    /** Reads an input, cleaned of what a transcript left in it. */
    static PromptInput of(String typed) {
        String text = PastedText.clean(typed);
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new Blank();
        }
        if (stripped.equals("exit") || stripped.equals("quit")) {
            return new Exit();
        }
        if (QUESTION.matcher(stripped).matches()) {
            boolean withSource = stripped.startsWith("??") || stripped.endsWith("??");
            return new Question(stripped.replaceAll("^\\?+|\\?+$", "").strip(), withSource);
        }
        Matcher command = COMMAND.matcher(stripped);
        if (command.matches()) {
            return new Command(command.group(2), command.group(1));
        }
        Matcher cell = CELL.matcher(stripped);
        if (cell.matches()) {
            String body = cell.group(3) == null ? "" : cell.group(3).stripTrailing() + "\n";
            return new Cell(cell.group(1), cell.group(2).strip(), body);
        }
        if (isMagic(stripped)) {
            String line = stripped.substring(1);
            int end = 0;
            while (end < line.length() && Character.isUnicodeIdentifierPart(line.charAt(end))) {
                end++;
            }
            return new MagicLine(line.substring(0, end), line.substring(end).strip());
        }
        return new StatementsInput(PastedText.dedent(text));
    }

    /** Whether Enter always runs the text: it is not made of statements. */
    static boolean isLineOfItsOwn(String typed) {
        PromptInput input = of(typed);
        return !(input instanceof StatementsInput) && !(input instanceof Cell);
    }

    /** Whether Enter at the end of the text runs it. */
    static boolean isComplete(String typed) {
        return switch (of(typed)) {
            case StatementsInput statements ->
                Completeness.of(PastedText.dedent(typed)).isComplete();
            // Any line may be part of it, but a blank one.
            case Cell cell -> Completeness.endsBlank(typed);
            default -> true;
        };
    }

    /** {@code %time} is none: it is part of the language, and may stand before a statement of many lines. */
    private static boolean isMagic(String text) {
        return text.length() > 1
                && text.charAt(0) == '%'
                && Character.isUnicodeIdentifierStart(text.charAt(1))
                && text.indexOf('\n') < 0
                && !text.matches("%time\\s.*");
    }
}
