package ouro.permission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The options of the command line that permissions are written as: {@code --allow-read=PATH,PATH}, {@code --deny-net}, … */
public final class PermissionFlags {
    public static final String SANDBOX = "--sandbox";
    public static final String ALLOW_ALL = "--allow-all";

    private static final String ALLOW = "--allow-";
    private static final String DENY = "--deny-";

    /**
     * What a flag does.
     *
     * @param label what its values are
     * @param whole what it does without a value
     * @param part what it does with one
     */
    private record Meaning(
            String label, UnaryOperator<Permissions> whole, BiFunction<Permissions, String, Permissions> part) {}

    private static final Map<String, Meaning> MEANINGS = Map.of(
            ALLOW + "read",
            new Meaning("PATH", Permissions::allowRead, (all, path) -> all.allowRead(Path.of(path))),
            DENY + "read",
            new Meaning("PATH", Permissions::denyRead, (all, path) -> all.denyRead(Path.of(path))),
            ALLOW + "write",
            new Meaning("PATH", Permissions::allowWrite, (all, path) -> all.allowWrite(Path.of(path))),
            DENY + "write",
            new Meaning("PATH", Permissions::denyWrite, (all, path) -> all.denyWrite(Path.of(path))),
            ALLOW + "net",
            new Meaning("HOST[:PORT]", Permissions::allowNetwork, Permissions::allowNetwork),
            DENY + "net",
            new Meaning("HOST[:PORT]", Permissions::denyNetwork, Permissions::denyNetwork),
            ALLOW + "run",
            new Meaning("PROGRAM", Permissions::allowRun, Permissions::allowRun),
            DENY + "run",
            new Meaning("PROGRAM", Permissions::denyRun, Permissions::denyRun),
            ALLOW + "env",
            new Meaning("NAME", Permissions::allowEnvironment, Permissions::allowEnvironment),
            DENY + "env",
            new Meaning("NAME", Permissions::denyEnvironment, Permissions::denyEnvironment));

    private PermissionFlags() {}

    /** The flags that may have values, in the order in which help shows them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String what : List.of("read", "write", "net", "run", "env")) {
            names.add(ALLOW + what);
        }
        for (String what : List.of("read", "write", "net", "run", "env")) {
            names.add(DENY + what);
        }
        return names;
    }

    /** What the values of a flag are. */
    public static String label(String name) {
        return MEANINGS.get(name).label;
    }

    /** The same flags for a process that is started in another folder: paths in them no longer depend on it. */
    public static List<String> absolute(List<String> flags) {
        return flags.stream().map(PermissionFlags::absolute).toList();
    }

    private static String absolute(String flag) {
        int sign = flag.indexOf('=');
        if (sign < 0) {
            return flag;
        }
        String name = flag.substring(0, sign);
        boolean paths = name.endsWith("read") || name.endsWith("write");
        boolean programs = name.endsWith("run");
        List<String> values = new ArrayList<>();
        for (String value : flag.substring(sign + 1).split(",", -1)) {
            boolean path = paths || programs && value.indexOf('/') >= 0;
            values.add(path ? Path.of(value).toAbsolutePath().toString() : value);
        }
        return name + "=" + String.join(",", values);
    }

    /**
     * What some flags come to in a run that may do everything unless it is told otherwise: nothing but what is granted, where
     * anything is granted or {@code --sandbox} is among them.
     *
     * @throws IllegalArgumentException where a value is none
     */
    public static Permissions of(List<String> flags) {
        boolean all = flags.contains(ALLOW_ALL) || flags.stream().allMatch(flag -> flag.startsWith(DENY));
        return added(all ? Permissions.ALL : Permissions.NONE, flags);
    }

    /**
     * What may be done before, changed by some flags.
     *
     * @throws IllegalArgumentException where a value is none
     */
    public static Permissions added(Permissions before, List<String> flags) {
        Permissions permissions = flags.contains(ALLOW_ALL) ? Permissions.ALL : before;
        for (String flag : flags) {
            int sign = flag.indexOf('=');
            Meaning meaning = MEANINGS.get(sign < 0 ? flag : flag.substring(0, sign));
            if (meaning == null) {
                continue;
            }
            if (sign < 0) {
                permissions = meaning.whole.apply(permissions);
                continue;
            }
            for (String value : flag.substring(sign + 1).split(",", -1)) {
                if (value.isEmpty() || value.indexOf('\0') >= 0) {
                    throw new IllegalArgumentException(flag.substring(0, sign) + " has an empty " + meaning.label);
                }
                permissions = meaning.part.apply(permissions, value);
            }
        }
        return permissions;
    }
}
