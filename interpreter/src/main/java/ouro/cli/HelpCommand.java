package ouro.cli;

import ouro.runtime.Interpreter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouro help [COMMAND]}. */
final class HelpCommand {
    private HelpCommand() {}

    static CommandSpec specification() {
        CommandSpec command = CommandSpec.wrapWithoutInspection((OuroCommand.CommandAction) HelpCommand::run);
        command.name("help").usageMessage().header("help for a command");
        Iterable<String> names = () -> command.parent().subcommands().keySet().iterator();
        command.addPositional(PositionalParamSpec.builder()
                .type(String.class)
                .arity("0..1")
                .paramLabel("COMMAND")
                .description("which; without it, help for all")
                .completionCandidates(names)
                .build());
        command.addOption(Options.help());
        return command;
    }

    private static int run(ParseResult arguments) {
        CommandLine all = arguments.commandSpec().parent().commandLine();
        String name = arguments.matchedPositionalValue(0, (String) null);
        CommandLine chosen = name == null ? all : all.getSubcommands().get(name);
        if (chosen == null) {
            all.getErr().println("ouro help: there is no command '" + name + "'");
            return Interpreter.USAGE;
        }
        chosen.usage(all.getOut());
        return 0;
    }
}
