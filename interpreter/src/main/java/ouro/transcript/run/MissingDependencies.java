package ouro.transcript.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.runtime.ScriptParts;

/** The modules and files that a run lacked. */
public final class MissingDependencies {
    private static final Pattern MISSING_MODULE =
            Pattern.compile("^ModuleNotFoundError: No module named '([^']+)'", Pattern.MULTILINE);
    private static final Pattern MISSING_FILE =
            Pattern.compile("^FileNotFoundError: \\[Errno 2] No such file or directory: '([^']+)'", Pattern.MULTILINE);

    private MissingDependencies() {}

    /** The module that a script asked for in vain, and that led to a traceback; or null. */
    public static String module(Outcome outcome) {
        return first(MISSING_MODULE, outcome);
    }

    /** The file that a script asked for in vain, and that led to a traceback; or null. */
    public static String file(Outcome outcome) {
        return first(MISSING_FILE, outcome);
    }

    private static String first(Pattern message, Outcome outcome) {
        Matcher matcher = message.matcher(outcome.errors());
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Those of some modules that cannot be imported, the one that was found missing first of all. */
    public static String all(String first, Set<String> modules, String folder, Workers workers) {
        List<Job.JobPart> parts = new ArrayList<>();
        for (String module : modules) {
            parts.add(new Job.JobPart(
                    "<stdin>",
                    ("import " + module + "\n").getBytes(StandardCharsets.UTF_8),
                    ScriptParts.Manner.PROMPT));
        }
        List<String> missing = new ArrayList<>(List.of(topmost(first)));
        if (!parts.isEmpty()) {
            Matcher matcher = MISSING_MODULE.matcher(
                    workers.run(Job.of(parts, folder, Double.NaN, 0, false)).errors());
            while (matcher.find()) {
                String module = topmost(matcher.group(1));
                if (!missing.contains(module)) {
                    missing.add(module);
                }
            }
        }
        return String.join(", ", missing);
    }

    /** The package that a module is in, or the module itself. */
    public static String topmost(String module) {
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }
}
