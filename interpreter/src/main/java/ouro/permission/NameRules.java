package ouro.permission;

import java.util.ArrayList;
import java.util.List;

/** Which variables of the environment there are: those of some names ({@code LC_*} for all that begin so), or all. */
record NameRules(boolean all, List<String> granted, List<String> denied) {
    static final NameRules ALL = new NameRules(true, List.of(), List.of());

    /** Those that say how to write and where: nothing that one would keep to oneself. */
    static final NameRules HARMLESS = new NameRules(
            false,
            List.of(
                    "COLORTERM",
                    "COLUMNS",
                    "FORCE_COLOR",
                    "HOME",
                    "LANG",
                    "LANGUAGE",
                    "LC_*",
                    "LINES",
                    "LOGNAME",
                    "NO_COLOR",
                    "PATH",
                    "PWD",
                    "SHELL",
                    "TERM",
                    "TMPDIR",
                    "TZ",
                    "USER"),
            List.of());

    NameRules grantAll() {
        return new NameRules(true, granted, denied);
    }

    NameRules grant(String name) {
        return new NameRules(all, with(granted, name), denied);
    }

    NameRules deny(String name) {
        return new NameRules(all, granted, with(denied, name));
    }

    private static List<String> with(List<String> names, String more) {
        List<String> result = new ArrayList<>(names);
        result.add(more);
        return List.copyOf(result);
    }

    boolean permit(String name) {
        return !matches(denied, name) && (all || matches(granted, name));
    }

    private static boolean matches(List<String> patterns, String name) {
        for (String each : patterns) {
            boolean prefix = each.endsWith("*");
            if (prefix ? name.startsWith(each.substring(0, each.length() - 1)) : name.equals(each)) {
                return true;
            }
        }
        return false;
    }
}
