package ouro.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Stack;
import java.util.function.ToIntFunction;
import ouro.repl.Repl;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.Limits;
import ouro.runtime.Terminals;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouro} without a subcommand: runs a script, with Python's conventions for its arguments and {@code sys.path}. */
final class RunCommand {
    private InterpreterOptions options = InterpreterOptions.standard();
    private Limits limits = Limits.NONE;
    private boolean readsEnvironment = true;
    /** Whether a prompt follows, and whether it comes without a banner. */
    private boolean prompts;

    private boolean quiet;

    static CommandSpec specification() {
        CommandSpec command =
                CommandSpec.wrapWithoutInspection((OuroCommand.Action) arguments -> new RunCommand().run(arguments));
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
        if (left.isEmpty()) {
            throw new picocli.CommandLine.MissingParameterException(
                    command.commandLine(),
                    option,
                    "argument expected for the " + ((OptionSpec) option).longestName() + " option");
        }
        List<String> all = new ArrayList<>();
        while (!left.isEmpty()) {
            all.add(left.pop());
        }
        option.setValue(all);
    }

    /** What {@link #takeAll} took: the value of the option and the script's arguments. */
    private static List<String> taken(ParseResult arguments, String option) {
        // picocli does not count an option as matched whose values something else has read.
        List<String> values = arguments.commandSpec().findOption(option).getValue();
        return values == null ? List.of() : values;
    }

    private int run(ParseResult arguments) {
        take(arguments);
        List<String> code = taken(arguments, "-c");
        if (!code.isEmpty()) {
            return text(
                    "<string>", code.getFirst().getBytes(StandardCharsets.UTF_8), "-c", code.subList(1, code.size()));
        }
        List<String> module = taken(arguments, "-m");
        if (!module.isEmpty()) {
            return run(
                    "-m",
                    module.subList(1, module.size()),
                    workingFolder(),
                    interpreter -> interpreter.runModule(module.getFirst()));
        }
        String[] positional = arguments.matchedPositionalValue(0, new String[0]);
        if (positional.length == 0) {
            if (prompts || Terminals.ofProcess().input()) {
                return prompt();
            }
            return standardInput(List.of());
        }
        List<String> left = Arrays.asList(positional).subList(1, positional.length);
        return positional[0].equals("-") ? standardInput(left) : file(positional[0], left);
    }

    /** {@code ouro repl}. */
    int runPrompt(ParseResult arguments) {
        take(arguments);
        return prompt();
    }

    private int prompt() {
        prompts = true;
        return run("", List.of(), "", Interpreter::runNothing);
    }

    private void take(ParseResult arguments) {
        List<String> extra = arguments.matchedOptionValue("-X", List.<String>of());
        readsEnvironment = !arguments.hasMatchedOption("-E");
        prompts = arguments.hasMatchedOption("-i");
        quiet = arguments.hasMatchedOption("-q");
        options = options.withVirtualTime(
                        arguments.hasMatchedOption("--virtual-time"),
                        OptionValues.moment(arguments, "--start-time", Double.NaN))
                .withSeed(OptionValues.whole(arguments, "--seed", null))
                .withWarnings(arguments.matchedOptionValue("-W", List.<String>of()))
                .withUnbuffered(arguments.hasMatchedOption("-u"))
                .withDeveloper(extra.contains("dev"));
        limits = new Limits(
                OptionValues.seconds(arguments, "--timeout", Double.POSITIVE_INFINITY),
                OptionValues.whole(arguments, "--max-steps", Long.MAX_VALUE),
                OptionValues.size(arguments, "--max-memory", Long.MAX_VALUE));
    }

    /** {@code ouro FILE ARGS…} without options. */
    int runFile(String[] arguments) {
        return file(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
    }

    private int file(String file, List<String> arguments) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        String folder = Interpreter.isContainer(file) ? path.toString() : String.valueOf(path.getParent());
        return run(file, arguments, folder, interpreter -> interpreter.runFile(file));
    }

    private int standardInput(List<String> arguments) {
        try {
            return text("<stdin>", System.in.readAllBytes(), "-", arguments);
        } catch (IOException e) {
            System.err.println("ouro: cannot read standard input");
            return Interpreter.USAGE;
        }
    }

    private int text(String name, byte[] text, String argument, List<String> arguments) {
        return run(argument, arguments, "", interpreter -> interpreter.run(name, text));
    }

    /** Runs something, and a prompt after it where one is asked for. */
    private int run(String name, List<String> arguments, String path, ToIntFunction<Interpreter> body) {
        return prompts
                ? Repl.run(options, quiet, given -> interpreter(given, name, arguments, path), body)
                : body.applyAsInt(interpreter(options, name, arguments, path));
    }

    private static String workingFolder() {
        return Path.of("").toAbsolutePath().toString();
    }

    private Interpreter interpreter(InterpreterOptions given, String name, List<String> arguments, String path) {
        List<String> argv = new ArrayList<>();
        argv.add(name);
        argv.addAll(arguments);
        Interpreter interpreter = new Interpreter(given, argv);
        interpreter.limit(limits);
        interpreter.addPath(path);
        String more = readsEnvironment ? System.getenv("OUROPATH") : null;
        if (more != null && !more.isEmpty()) {
            for (String folder : more.split(File.pathSeparator)) {
                interpreter.addPath(folder);
            }
        }
        return interpreter;
    }
}
