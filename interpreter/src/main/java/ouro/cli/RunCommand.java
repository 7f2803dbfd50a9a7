package ouro.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import ouro.runtime.Flags;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.Repeatability;
import ouro.runtime.RunLimits;
import ouro.runtime.Terminals;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouro} without a subcommand: what its options ask of a {@link InterpreterRun}. */
final class RunCommand {
    private static final Map<String, List<String>> FLAGS = Map.of(
            "-i", List.of("inspect", "interactive"),
            "-q", List.of("quiet"),
            "-E", List.of("ignore_environment"),
            "-P", List.of("safe_path"),
            "-s", List.of("no_user_site"),
            "-S", List.of("no_site"),
            "-I", List.of("isolated", "ignore_environment", "no_user_site", "safe_path"));

    private RunCommand() {}

    static CommandSpec specification() {
        CommandSpec command = CommandSpec.wrapWithoutInspection((OuroCommand.CommandAction) RunCommand::run);
        command.name("ouro").version(OuroCommand.VERSION);
        command.usageMessage()
                .customSynopsis("ouro [OPTIONS] [FILE | -c CODE | -m MODULE | -] [ARGS...]", "       ouro COMMAND ...")
                .header("Runs Python scripts, asyncio above all. Without a script: the prompt.")
                .footer(
                        "Examples:",
                        "  ouro script.py a b             run a script with two arguments",
                        "  ouro --virtual-time slow.py    the same every time, and without waiting",
                        "  ouro check tutorial.md         compare its listings with the output it shows")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .width(100);
        command.addOption(rest("-c", "CODE", "run CODE"));
        command.addOption(rest("-m", "MODULE", "run a module of the library or of the path"));
        command.addOption(Options.flag("stay at a prompt after the script", "-i"));
        command.addOption(Options.flag("no banner at the prompt", "-q"));
        command.addOption(Options.flag("write output at once", "-u"));
        command.addOption(Options.list("-W", "FILTER", "what becomes of a warning: error, ignore, default, ..."));
        command.addOption(Options.list("-X", "OPTION", "-X dev: more warnings, asyncio's debug mode"));
        command.addOption(Options.flag("leave OUROPATH aside", "-E"));
        command.addOption(Options.flag("leave the folder of the script aside", "-P"));
        command.addOption(Options.flag("isolated: -E and -P", "-I"));
        for (String accepted : List.of("-B", "-s", "-S")) {
            // CPython's, about things that Ouro does not do anyway.
            command.addOption(
                    OptionSpec.builder(accepted).arity("0").hidden(true).build());
        }
        addClockOptions(command);
        command.addOption(Options.value("--timeout", "S", "stop after S seconds (exit code 124)"));
        command.addOption(Options.value("--max-steps", "N", "stop after N calls and loop turns (exit code 125)"));
        command.addOption(
                Options.value("--max-memory", "SIZE", "stop with more in use: 500k, 64m, 2g (exit code 125)"));
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("print the version")
                .build());
        command.addOption(Options.help());
        command.addPositional(PositionalParamSpec.builder()
                .type(String[].class)
                .arity("0..*")
                .hidden(true)
                .build());
        return command;
    }

    /** What makes runs repeatable. */
    static void addClockOptions(CommandSpec command) {
        command.addOption(Options.flag("time moves only when nothing can run", "--virtual-time"));
        command.addOption(Options.value("--start-time", "ISO", "where the virtual clock begins: 2024-01-01T00:00:00"));
        command.addOption(Options.value("--seed", "N", "seed random with N"));
    }

    /** An option that ends the options: what follows its value is the script's. */
    private static OptionSpec rest(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .parameterConsumer(RunCommand::takeAll)
                .build();
    }

    private static void takeAll(Stack<String> left, ArgSpec option, CommandSpec command) {
        List<String> all = new ArrayList<>();
        while (!left.isEmpty()) {
            all.add(left.pop());
        }
        option.setValue(all);
    }

    /** What {@link #takeAll} took: the value of the option and the script's arguments; empty where it was not given. */
    private static List<String> taken(ParseResult arguments, String option) {
        // picocli does not count an option as matched whose values something else has read.
        List<String> values = arguments.commandSpec().findOption(option).getValue();
        if (values == null) {
            return List.of();
        }
        if (values.isEmpty()) {
            throw new UsageError("argument expected for the " + option + " option");
        }
        return values;
    }

    private static int run(ParseResult arguments) {
        InterpreterRun run = configured(arguments);
        List<String> code = taken(arguments, "-c");
        if (!code.isEmpty()) {
            byte[] text = code.getFirst().getBytes(StandardCharsets.UTF_8);
            return run.text("<string>", text, "-c", code.subList(1, code.size()));
        }
        List<String> module = taken(arguments, "-m");
        if (!module.isEmpty()) {
            return run.module(module.getFirst(), module.subList(1, module.size()));
        }
        String[] positional = arguments.matchedPositionalValue(0, new String[0]);
        if (positional.length == 0) {
            return run.prompts || Terminals.ofProcess().input() ? run.prompt() : run.standardInput("", List.of());
        }
        List<String> left = Arrays.asList(positional).subList(1, positional.length);
        return positional[0].equals("-") ? run.standardInput("-", left) : run.file(positional[0], left);
    }

    /** The fields of {@code sys.flags} that options stand for. */
    private static Set<String> raised(ParseResult arguments) {
        Set<String> raised = new HashSet<>();
        FLAGS.forEach((option, fields) -> {
            if (arguments.hasMatchedOption(option)) {
                raised.addAll(fields);
            }
        });
        return raised;
    }

    /** {@code ouro repl}. */
    static int runPrompt(ParseResult arguments) {
        return configured(arguments).prompt();
    }

    private static InterpreterRun configured(ParseResult arguments) {
        InterpreterRun run = new InterpreterRun();
        boolean isolated = arguments.hasMatchedOption("-I");
        run.readsEnvironment = !isolated && !arguments.hasMatchedOption("-E");
        run.addsScriptFolder = !isolated && !arguments.hasMatchedOption("-P");
        run.prompts = arguments.hasMatchedOption("-i");
        run.quiet = arguments.hasMatchedOption("-q");
        run.options = new InterpreterOptions(
                run.options.streams(),
                new Repeatability(
                        arguments.hasMatchedOption("--virtual-time"),
                        OptionValues.moment(arguments, "--start-time", Double.NaN),
                        OptionValues.whole(arguments, "--seed", null)),
                new Flags(
                        arguments.matchedOptionValue("-W", List.<String>of()),
                        arguments.hasMatchedOption("-u"),
                        arguments.matchedOptionValue("-X", List.<String>of()),
                        raised(arguments),
                        arguments.originalArgs()));
        run.limits = new RunLimits(
                OptionValues.seconds(arguments, "--timeout", Double.POSITIVE_INFINITY),
                OptionValues.whole(arguments, "--max-steps", Long.MAX_VALUE),
                OptionValues.size(arguments, "--max-memory", Long.MAX_VALUE));
        return run;
    }
}
