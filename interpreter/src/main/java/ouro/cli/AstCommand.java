package ouro.cli;

import java.nio.charset.StandardCharsets;
import ouro.syntax.AstDump;
import ouro.syntax.ast.Module;
import ouro.syntax.parser.Parser;
import ouro.tree.Compiler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouro ast FILE}: the syntax tree in the form of Python's {@code ast.dump(tree, indent=1)}. */
final class AstCommand {
    private AstCommand() {}

    static CommandSpec specification() {
        CommandSpec command = CommandSpec.wrapWithoutInspection((OuroCommand.CommandAction) AstCommand::run);
        command.name("ast").usageMessage().header("print the syntax tree of a file");
        command.addPositional(SourceArgument.specification());
        command.addOption(Options.help());
        return command;
    }

    private static int run(ParseResult arguments) {
        return SourceArgument.read(arguments, source -> {
            Module module = Parser.parseFile(source);
            Compiler.checkFutureImports(module, source);
            byte[] text = AstDump.dump(module).getBytes(StandardCharsets.UTF_8);
            System.out.write(text, 0, text.length);
            System.out.println();
        });
    }
}
