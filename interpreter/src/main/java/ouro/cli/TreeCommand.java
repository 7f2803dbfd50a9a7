package ouro.cli;

import java.nio.charset.StandardCharsets;
import ouro.tree.TreeListing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouro tree FILE}: the executable tree that a file becomes. */
final class TreeCommand {
    private TreeCommand() {}

    static CommandSpec specification() {
        CommandSpec command = CommandSpec.wrapWithoutInspection((OuroCommand.CommandAction) TreeCommand::run);
        command.name("tree")
                .usageMessage()
                .header("print the executable tree of a file")
                .footer("Nodes that may suspend are marked with *.");
        command.addPositional(SourceArgument.specification());
        command.addOption(Options.help());
        return command;
    }

    private static int run(ParseResult arguments) {
        return SourceArgument.read(arguments, source -> {
            byte[] text = TreeListing.of(source).getBytes(StandardCharsets.UTF_8);
            System.out.write(text, 0, text.length);
        });
    }
}
