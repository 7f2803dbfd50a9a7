package ouro.repl;

import java.util.List;

/** A line that only the prompt knows: {@code %name arguments}. */
interface Magic {
    String name();

    /** The arguments as help shows them; empty for none. */
    String arguments();

    /** One line that says what it does. */
    String purpose();

    /** What could stand in place of the last word of the arguments. */
    default Iterable<String> words(PromptSession session, String argument) {
        return List.of();
    }

    /** Whether it may stand on a line of its own: {@code %name}. */
    default boolean hasLine() {
        return true;
    }

    /** Whether it may stand above lines: {@code %%name}. */
    default boolean hasCell() {
        return false;
    }

    /**
     * Runs it above lines.
     *
     * @throws MagicError where the arguments are wrong
     */
    default void runCell(PromptSession session, String argument, String body) {
        throw new MagicError("is for one line: %" + name());
    }

    /** @throws MagicError where the arguments are wrong */
    void run(PromptSession session, String argument);

    /** What was wrong with the arguments, in words for the user. */
    final class MagicError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MagicError(String message) {
            super(message, null, false, false);
        }
    }
}
