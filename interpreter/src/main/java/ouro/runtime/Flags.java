package ouro.runtime;

import java.util.List;
import java.util.Set;
import ouro.lib.io.TextStream;
import ouro.lib.sys.SystemConfiguration;

/**
 * Options of CPython's command line that the interpreter minds.
 *
 * @param warnings what {@code -W} says, for {@code sys.warnoptions}
 * @param unbuffered whether output is written at once ({@code -u})
 * @param extra what {@code -X} says, for {@code sys._xoptions}
 * @param raised the fields of {@code sys.flags} that other options set
 * @param commandLine all of the command line after the name of the program, for {@code sys.orig_argv}
 */
public record Flags(
        List<String> warnings, boolean unbuffered, List<String> extra, Set<String> raised, List<String> commandLine) {
    /** Stands among the raised fields, though {@code sys.flags} has none for it. */
    public static final String SKIP_FIRST_LINE = "skip_first_line";

    public static final Flags NONE = of(List.of());

    /** No option at all. */
    public static Flags of(List<String> commandLine) {
        return new Flags(List.of(), false, List.of(), Set.of(), commandLine);
    }

    /** The same for the module {@code sys}, with the arguments and streams of a run. */
    SystemConfiguration configure(List<String> arguments, TextStream input, TextStream output, TextStream errors) {
        return new SystemConfiguration(
                arguments, commandLine, warnings, extra, raised, developer(), input, output, errors);
    }

    /** Whether the first line of a script is none of Python's ({@code -x}). */
    boolean skipsFirstLine() {
        return raised.contains(SKIP_FIRST_LINE);
    }

    /** Whether it is development mode ({@code -X dev}): more warnings, asyncio's debug mode. */
    public boolean developer() {
        return extra.contains("dev");
    }
}
