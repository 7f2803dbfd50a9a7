package ouro.repl;

import java.util.regex.Pattern;

/** What a line typed at the prompt asks for. */
sealed interface PromptInput {
    /** A question mark or two before or behind a name with dots. */
    Pattern QUESTION = Pattern.compile("\\?{1,2}\\s*%?[\\w.]+|%?[\\w.]+\\s*\\?{1,2}", Pattern.UNICODE_CHARACTER_CLASS);

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

    /** {@code x?}: what x is; {@code x??}: its source too. */
    record Question(String expression, boolean withSource) implements PromptInput {}

    /** Statements to run. */
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
        if (isMagic(stripped)) {
            String line = stripped.substring(1);
            int end = 0;
            while (end < line.length() && Character.isUnicodeIdentifierPart(line.charAt(end))) {
                end++;
            }
            return new MagicLine(line.substring(0, end), line.substring(end).strip());
        }
        return new StatementsInput(text);
    }

    /** Whether Enter always runs the text: it is not made of statements. */
    static boolean isLineOfItsOwn(String typed) {
        return !(of(typed) instanceof StatementsInput);
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
