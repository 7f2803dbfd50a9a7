package ouro.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.runtime.Parts;
import ouro.transcript.run.Job;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** What a run lacked. */
final class Needs {
    private static final Pattern MISSING =
            Pattern.compile("^ModuleNotFoundError: No module named '([^']+)'", Pattern.MULTILINE);

    private Needs() {}

    /** The library that a script asked for in vain, and that led to a traceback; or null. */
    static String of(Outcome outcome) {
        Matcher missing = MISSING.matcher(outcome.errors());
        return missing.find() ? missing.group(1) : null;
    }

    /** Those of some modules that cannot be imported, the one that was found missing first of all. */
    static String all(String first, Set<String> modules, String folder, Workers workers) {
        List<Job.Part> parts = new ArrayList<>();
        for (String module : modules) {
            parts.add(new Job.Part(
                    "<stdin>", ("import " + module + "\n").getBytes(StandardCharsets.UTF_8), Parts.Manner.PROMPT));
        }
        List<String> missing = new ArrayList<>(List.of(topmost(first)));
        if (!parts.isEmpty()) {
            Matcher matcher = MISSING.matcher(
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

    private static String topmost(String module) {
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }
}
