package ouro.runtime;

import java.util.List;

/**
 * Options of CPython's command line that the interpreter minds.
 *
 * @param warnings what {@code -W} says, for {@code sys.warnoptions}
 * @param unbuffered whether output is written at once ({@code -u})
 * @param developer whether it is development mode ({@code -X dev}): more warnings, asyncio's debug mode
 */
public record Flags(List<String> warnings, boolean unbuffered, boolean developer) {
    public static final Flags NONE = new Flags(List.of(), false, false);
}
