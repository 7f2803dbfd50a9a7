package ouro.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code ouro repl}: the prompt, which {@code ouro} alone starts too where standard input is a terminal. */
final class ReplCommand {
    private ReplCommand() {}

    static CommandSpec specification() {
        CommandSpec command = CommandSpec.wrapWithoutInspection((OuroCommand.CommandAction) RunCommand::runPrompt);
        command.name("repl")
                .usageMessage()
                .header("the prompt, with a live event loop")
                .sortOptions(false);
        command.addOption(Options.flag("no banner", "-q"));
        RunCommand.addClockOptions(command);
        command.addOption(Options.help());
        return command;
    }
}
