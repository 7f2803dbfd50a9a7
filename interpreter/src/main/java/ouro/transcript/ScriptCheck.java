package ouro.transcript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.runtime.ScriptParts;
import ouro.transcript.compare.UnifiedDiff;
import ouro.transcript.compare.Wildcards;
import ouro.transcript.report.Finding;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;
import ouro.transcript.run.Job;
import ouro.transcript.run.MissingDependencies;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** A script with its output beside it: {@code name.py} and {@code name.out}. The script itself is never altered. */
final class ScriptCheck implements CheckTarget {
    private final Path script;
    private final Path expectation;
    private final CheckOptions options;

    ScriptCheck(Path script, CheckOptions options) {
        this.script = script;
        this.expectation = expectation(script);
        this.options = options;
    }

    /** Where the output of a script stands. */
    static Path expectation(Path script) {
        String name = script.getFileName().toString();
        return script.resolveSibling(name.substring(0, name.length() - ".py".length()) + ".out");
    }

    @Override
    public Finding check(Workers workers) {
        try {
            return compare(workers);
        } catch (IOException e) {
            return finding(new Verdict(VerdictKind.CANNOT_RUN, unread(e)), List.of(), List.of(), 0);
        } catch (IllegalArgumentException e) {
            return finding(new Verdict(VerdictKind.CANNOT_RUN, e.getMessage()), List.of(), List.of(), 0);
        }
    }

    /** Java's message is the file, and perhaps why. */
    private static String unread(IOException e) {
        return "can't read " + e.getMessage();
    }

    private Finding compare(Workers workers) throws IOException {
        boolean expected = Files.exists(expectation);
        if (!expected && !options.update()) {
            return finding(Verdict.of(VerdictKind.SHOWS_NO_OUTPUT), List.of(), List.of(), 0);
        }
        byte[] text = Files.readAllBytes(script);
        ScriptOptions asked = ScriptOptions.of(new String(text, StandardCharsets.UTF_8), options.seed());
        Path file = script.toAbsolutePath().normalize();
        Job job = Job.of(
                List.of(new Job.JobPart(file.toString(), text, ScriptParts.Manner.FILE)),
                file.getParent().toString(),
                asked.startTime(),
                asked.seed(),
                false);
        Outcome outcome = workers.run(job);
        if (outcome.failure() != null) {
            return finding(
                    new Verdict(VerdictKind.CANNOT_RUN, outcome.failure()), List.of(), List.of(), outcome.seconds());
        }
        String output = outcome.printedFrom(0).output();
        ExpectedOutput before = expected ? read(output) : new ExpectedOutput(0, List.of());
        List<String> printed = ExpectedOutput.lines(output);
        ExpectedOutput now = new ExpectedOutput(outcome.exitCode(), Wildcards.told(before.lines(), printed));
        if (expected && before.file().equals(now.file())) {
            return finding(Verdict.of(VerdictKind.SAME), List.of(), List.of(), outcome.seconds());
        }
        if (options.update()) {
            Files.writeString(expectation, now.text());
            return finding(Verdict.of(VerdictKind.UPDATED), List.of(), List.of(), outcome.seconds());
        }
        return different(before, now, outcome);
    }

    private ExpectedOutput read(String printed) throws IOException {
        byte[] bytes = Files.readAllBytes(expectation);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return ExpectedOutput.parse(text, printed);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(expectation.getFileName() + " is not UTF-8", e);
        }
    }

    private Finding different(ExpectedOutput before, ExpectedOutput now, Outcome outcome) {
        String missing = MissingDependencies.module(outcome);
        if (missing != null && now.exitCode() != 0 && now.exitCode() != before.exitCode()) {
            return finding(new Verdict(VerdictKind.NEEDS, missing), List.of(), List.of(), outcome.seconds());
        }
        List<String> remarks = new ArrayList<>();
        if (before.exitCode() != now.exitCode()) {
            remarks.add("exit code " + now.exitCode() + " instead of " + before.exitCode());
        }
        if (now.exitCode() != 0 && !outcome.errors().isBlank()) {
            remarks.add(
                    outcome.errors().stripTrailing().lines().reduce((a, b) -> b).orElse(""));
        }
        if (differOnlyInBlanks(before.lines(), now.lines())) {
            remarks.add("only blanks at the ends of lines differ");
        }
        List<String> diff =
                UnifiedDiff.of(expectation.toString(), 1, visible(before), script + ", as run", visible(now));
        return finding(Verdict.of(VerdictKind.DIFFERENT), remarks, diff, outcome.seconds());
    }

    private static boolean differOnlyInBlanks(List<String> before, List<String> now) {
        return !before.equals(now)
                && before.stream()
                        .map(String::stripTrailing)
                        .toList()
                        .equals(now.stream().map(String::stripTrailing).toList());
    }

    /** The lines of a file as an editor shows them; a missing end of the last line is named as {@code diff} names it. */
    private static List<String> visible(ExpectedOutput output) {
        List<String> lines = new ArrayList<>(output.file());
        if (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        } else {
            lines.add("\\ No newline at end of file");
        }
        return lines;
    }

    private Finding finding(Verdict verdict, List<String> remarks, List<String> diff, double seconds) {
        return new Finding(script.toString(), 0, verdict, List.of(), remarks, diff, List.of(), seconds);
    }
}
