package ouro.transcript;

import java.util.EnumSet;
import java.util.Set;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;

/**
 * What of the files is checked, and what counts as failed.
 *
 * @param shard which part of the files is checked, from 1
 * @param shards into how many parts they are divided; every file is in the same part every time
 * @param failsOn the verdicts that make the check fail
 * @param summary whether a table of the files ends the report
 */
public record CheckSelection(int shard, int shards, Set<VerdictKind> failsOn, boolean summary) {
    /** Everything; what differs or cannot run fails. */
    public static final CheckSelection ALL = new CheckSelection(1, 1, failures(), false);

    private static Set<VerdictKind> failures() {
        Set<VerdictKind> kinds = EnumSet.noneOf(VerdictKind.class);
        for (VerdictKind kind : VerdictKind.values()) {
            if (kind.weight() == Verdict.Weight.FAILED) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Whether the file of a number, from 0, is in this part. */
    boolean has(int file) {
        return file % shards == shard - 1;
    }
}
