package ouro.cli;

import java.util.List;
import ouro.runtime.Interpreter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouro completion bash|zsh|fish}: what a shell evaluates to complete Ouro's command line. */
final class CompletionCommand {
    private CompletionCommand() {}

    static CommandSpec specification() {
        CommandSpec command = CommandSpec.wrapWithoutInspection((OuroCommand.CommandAction) CompletionCommand::run);
        command.name("completion")
                .usageMessage()
                .header("completion for a shell")
                .footer(
                        "Examples:",
                        "  source <(ouro completion bash)",
                        "  ouro completion fish > ~/.config/fish/completions/ouro.fish");
        command.addPositional(PositionalParamSpec.builder()
                .type(String.class)
                .arity("1")
                .required(true)
                .paramLabel("SHELL")
                .description("bash, zsh or fish")
                .completionCandidates(List.of("bash", "zsh", "fish"))
                .build());
        command.addOption(Options.help());
        return command;
    }

    private static int run(ParseResult arguments) {
        CommandLine all = arguments.commandSpec().parent().commandLine();
        String shell = arguments.matchedPositionalValue(0, "");
        switch (shell) {
            // The script for bash turns on zsh's understanding of bash by itself.
            case "bash", "zsh" -> all.getOut().println(AutoComplete.bash("ouro", all));
            case "fish" -> all.getOut().print(fish(all));
            default -> {
                all.getErr().println("ouro completion: for bash, zsh or fish, not '" + shell + "'");
                return Interpreter.USAGE;
            }
        }
        all.getOut().flush();
        return 0;
    }

    /** A line an option and a line a command, in fish's own words. */
    private static String fish(CommandLine all) {
        StringBuilder text = new StringBuilder();
        for (CommandLine command : all.getSubcommands().values()) {
            CommandSpec specification = command.getCommandSpec();
            line(text, "__fish_use_subcommand", " -a " + specification.name(), heading(specification));
        }
        options(text, "__fish_use_subcommand", all.getCommandSpec());
        for (CommandLine command : all.getSubcommands().values()) {
            CommandSpec specification = command.getCommandSpec();
            options(text, "__fish_seen_subcommand_from " + specification.name(), specification);
        }
        return text.toString();
    }

    private static void options(StringBuilder text, String condition, CommandSpec command) {
        for (OptionSpec option : command.options()) {
            if (option.hidden()) {
                continue;
            }
            StringBuilder names = new StringBuilder();
            for (String name : option.names()) {
                names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
            }
            if (option.completionCandidates() != null) {
                names.append(choice(option.completionCandidates()));
            } else if (option.arity().min() > 0) {
                names.append(" -r");
            }
            line(text, condition, names.toString(), String.join(" ", option.description()));
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            if (argument.completionCandidates() != null) {
                line(text, condition, choice(argument.completionCandidates()), argument.paramLabel());
            }
        }
    }

    /** These values, and no files. */
    private static String choice(Iterable<String> values) {
        return " -xa '" + String.join(" ", values) + "'";
    }

    private static void line(StringBuilder text, String condition, String what, String description) {
        text.append("complete -c ouro -n '")
                .append(condition)
                .append('\'')
                .append(what)
                .append(" -d '")
                .append(description.replace("'", "\\'"))
                .append("'\n");
    }

    private static String heading(CommandSpec command) {
        return String.join(" ", command.usageMessage().header());
    }
}
