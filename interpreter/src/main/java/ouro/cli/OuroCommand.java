package ouro.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ouro.runtime.Interpreter;
import ouro.runtime.Terminals;
import ouro.runtime.Version;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The whole command line: what {@code ouro} runs itself, and its subcommands. Declared with picocli's model instead of its
 * annotations, which would be read by reflection at every start.
 */
final class OuroCommand {
    static final String VERSION = "Ouro " + Version.NUMBER + " (Python 3.11)";

    /** What a command does with its arguments; answers the exit code. */
    @FunctionalInterface
    interface CommandAction {
        int run(ParseResult arguments);
    }

    private OuroCommand() {}

    static int run(String[] arguments) {
        CommandLine line = commandLine();
        PrintWriter output = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        line.setOut(output);
        line.setErr(errors);
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(Terminals.ofProcess().coloursOutput() ? Ansi.ON : Ansi.OFF));
        line.setExecutionStrategy(OuroCommand::execute);
        line.setParameterExceptionHandler(OuroCommand::refuse);
        return line.execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(RunCommand.specification());
        for (CommandSpec subcommand : List.of(
                ReplCommand.specification(),
                CheckCommand.specification(),
                AstCommand.specification(),
                TreeCommand.specification(),
                CompletionCommand.specification(),
                HelpCommand.specification())) {
            line.addSubcommand(subcommand.name(), subcommand);
        }
        // What follows the script is the script's.
        line.setStopAtPositional(true);
        for (CommandLine subcommand : line.getSubcommands().values()) {
            subcommand.setStopAtPositional(false);
        }
        return line;
    }

    private static int execute(ParseResult result) {
        ParseResult innermost = result;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        CommandLine line = innermost.commandSpec().commandLine();
        if (innermost.isUsageHelpRequested()) {
            line.usage(line.getOut());
            return 0;
        }
        if (innermost.isVersionHelpRequested()) {
            line.printVersionHelp(line.getOut());
            return 0;
        }
        try {
            return ((CommandAction) innermost.commandSpec().userObject()).run(innermost);
        } catch (UsageError e) {
            return refuse(line, e.getMessage());
        }
    }

    private static int refuse(ParameterException problem, String[] arguments) {
        return refuse(problem.getCommandLine(), problem.getMessage());
    }

    private static int refuse(CommandLine line, String problem) {
        PrintWriter errors = line.getErr();
        String name = line.getCommandSpec().qualifiedName();
        errors.println(name + ": " + problem);
        errors.println("Try `" + name + " --help' for more information.");
        return Interpreter.USAGE;
    }
}
