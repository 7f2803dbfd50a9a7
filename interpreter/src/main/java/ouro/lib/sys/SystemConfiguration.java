package ouro.lib.sys;

import java.util.List;
import java.util.Set;
import ouro.lib.io.TextStream;
import ouro.object.SessionLocal;

/**
 * What a run was begun with, as {@code sys} shows it. The interpreter gives it to the session.
 *
 * @param arguments {@code sys.argv}
 * @param commandLine all of the command line after the name of the program, for {@code sys.orig_argv}
 * @param warnings the filters of {@code -W}, for {@code sys.warnoptions}
 * @param extra what {@code -X} says, for {@code sys._xoptions}
 * @param raised the fields of {@code sys.flags} that other options set
 * @param developer whether it is development mode
 */
public record SystemConfiguration(
        List<String> arguments,
        List<String> commandLine,
        List<String> warnings,
        List<String> extra,
        Set<String> raised,
        boolean developer,
        TextStream input,
        TextStream output,
        TextStream errors) {
    /** That of the session. */
    public static final SessionLocal<SystemConfiguration> LOCAL = SessionLocal.given();
}
