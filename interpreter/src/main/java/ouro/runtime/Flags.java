package ouro.runtime;

import java.util.List;

/**
 * Options of CPython's command line that the interpreter minds.
 *
 * @param warnings what {@code -W} says, for {@code sys.warnoptions}
 * @param unbuffered whether output is written at once ({@code -u})
 * @param extra what {@code -X} says, for {@code sys._xoptions}
 */
public record Flags(List<String> warnings, boolean unbuffered, List<String> extra) {
    public static final Flags NONE = new Flags(List.of(), false, List.of());

    /** Whether it is development mode ({@code -X dev}): more warnings, asyncio's debug mode. */
    public boolean developer() {
        return extra.contains("dev");
    }
}
