package ouro.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.transcript.CheckSelection;
import ouro.transcript.report.Verdict.VerdictKind;
import picocli.CommandLine.ParseResult;

/** Reads {@code --shard}, {@code --fail-on} and {@code --summary}. */
final class CheckSelections {
    private static final Pattern SHARD = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

    private CheckSelections() {}

    static CheckSelection of(ParseResult arguments) {
        CheckSelection all = CheckSelection.ALL;
        int shard = all.shard();
        int shards = all.shards();
        String part = arguments.matchedOptionValue("--shard", (String) null);
        if (part != null) {
            Matcher numbers = SHARD.matcher(part);
            if (!numbers.matches() || Integer.parseInt(numbers.group(1)) > Integer.parseInt(numbers.group(2))) {
                throw new UsageError("bad value for --shard: '" + part + "'");
            }
            shard = Integer.parseInt(numbers.group(1));
            shards = Integer.parseInt(numbers.group(2));
        }
        String verdicts = arguments.matchedOptionValue("--fail-on", (String) null);
        Set<VerdictKind> failsOn = verdicts == null ? all.failsOn() : kinds(verdicts);
        return new CheckSelection(shard, shards, failsOn, arguments.hasMatchedOption("--summary"));
    }

    private static Set<VerdictKind> kinds(String names) {
        Set<VerdictKind> kinds = EnumSet.noneOf(VerdictKind.class);
        for (String name : names.split(",")) {
            try {
                kinds.add(VerdictKind.valueOf(
                        name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_')));
            } catch (IllegalArgumentException e) {
                throw new UsageError("--fail-on knows no verdict '" + name.strip() + "'");
            }
        }
        return kinds;
    }
}
