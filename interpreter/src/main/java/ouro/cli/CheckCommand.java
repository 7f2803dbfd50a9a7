package ouro.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ouro.runtime.Terminals;
import ouro.transcript.Check;
import ouro.transcript.CheckOptions;
import ouro.transcript.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouro check PATH…}: compares what scripts print with what their transcripts show. */
final class CheckCommand {
    private CheckCommand() {}

    static CommandSpec specification() {
        CommandSpec command = CommandSpec.wrapWithoutInspection((OuroCommand.CommandAction) CheckCommand::run);
        command.name("check")
                .usageMessage()
                .header("compare what scripts print with what a tutorial or a transcript shows")
                .sortOptions(false)
                .footer(
                        "Exit code 1 when anything differs.",
                        "Examples:",
                        "  ouro check tutorial.md          a verdict for each of its listings",
                        "  ouro check --update scripts/    write .out files anew where they differ");
        command.addPositional(PositionalParamSpec.builder()
                .type(String[].class)
                .arity("1..*")
                .required(true)
                .paramLabel("PATH")
                .description("a document, a script with a .out beside it, or a folder of them")
                .build());
        command.addOption(Options.flag("rewrite .out files that differ; wildcards that still match stay", "--update"));
        command.addOption(
                Options.choice("--format", "FORMAT", "text, junit or json", List.of("text", "junit", "json")));
        command.addOption(Options.value("--jobs", "N", "so many at a time; one a core"));
        command.addOption(Options.value("--seed", "N", "seed random with N in every script; 0"));
        command.addOption(Options.value("--timeout", "S", "how long one script may run; 20 seconds"));
        command.addOption(Options.flag("explain also what is as it should be", "-v", "--verbose"));
        command.addOption(Options.help());
        return command;
    }

    private static int run(ParseResult arguments) {
        CheckOptions standard = CheckOptions.standard();
        CheckOptions options = new CheckOptions(
                arguments.hasMatchedOption("--update"),
                format(arguments),
                Terminals.ofProcess().coloursOutput(),
                Math.toIntExact(OptionValues.whole(arguments, "--jobs", (long) standard.jobs())),
                OptionValues.whole(arguments, "--seed", standard.seed()),
                OptionValues.seconds(arguments, "--timeout", standard.timeout()),
                arguments.hasMatchedOption("--verbose"));
        List<String> paths = Arrays.asList(arguments.matchedPositionalValue(0, new String[0]));
        return Check.run(paths, options, System.out, System.err);
    }

    private static Report.Format format(ParseResult arguments) {
        String name = arguments.matchedOptionValue("--format", "text");
        for (Report.Format format : Report.Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new UsageError("--format is text, junit or json, not '" + name + "'");
    }
}
