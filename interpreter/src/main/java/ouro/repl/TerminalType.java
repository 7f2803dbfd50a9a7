package ouro.repl;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jline.terminal.Terminal;

/** What the terminal can do, as one of the names that JLine has descriptions for: it would ask a program about all others. */
final class TerminalType {
    private static final Set<String> DESCRIBED = Set.of(
            "ansi",
            "rxvt",
            "rxvt-basic",
            "rxvt-unicode",
            "rxvt-unicode-256color",
            "screen",
            "screen-256color",
            "xterm",
            "xterm-256color");

    /** Terminals that take no orders, or of which nothing is known. */
    private static final Set<String> DUMB =
            Set.of("", "dumb", "emacs", "network", "none", "su", "teletype", "tty", "unknown");

    /** What others understand: the first that begins a name. */
    private static final List<Map.Entry<Pattern, String>> LIKE = List.of(
            Map.entry(Pattern.compile("dumb.*"), Terminal.TYPE_DUMB),
            Map.entry(Pattern.compile("(screen|tmux).*"), "screen-256color"),
            Map.entry(Pattern.compile("rxvt.*"), "rxvt-unicode-256color"),
            Map.entry(Pattern.compile("(linux|vt\\d|cons|cygwin|ansi).*"), "ansi"));

    /** What terminals are modelled on since: kitty, ghostty, alacritty, foot, wezterm and whatever comes next. */
    private static final String MODERN = "xterm-256color";

    private TerminalType() {}

    /** The name for what {@code TERM} says. */
    static String of(Map<String, String> environment) {
        String name = environment.getOrDefault("TERM", "");
        if (DESCRIBED.contains(name)) {
            return name;
        }
        if (DUMB.contains(name)) {
            return Terminal.TYPE_DUMB;
        }
        for (Map.Entry<Pattern, String> like : LIKE) {
            if (like.getKey().matcher(name).matches()) {
                return like.getValue();
            }
        }
        return MODERN;
    }
}
