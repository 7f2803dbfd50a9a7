package ouro.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import ouro.permission.PermissionFlags;
import ouro.permission.Permissions;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what scripts may do. A value stands behind a {@code =}: the word that follows is the script. */
final class PermissionOptions {
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "--allow-read", "read these files and folders; all",
            "--allow-write", "write these files and folders; all",
            "--allow-net", "reach these hosts; all",
            "--allow-run", "start these programs; all",
            "--allow-env", "see these variables of the environment; all",
            "--deny-read", "read all but these; nothing",
            "--deny-write", "write all but these; nothing",
            "--deny-net", "reach all but these; nothing",
            "--deny-run", "start all but these; nothing",
            "--deny-env", "see all but these; nothing");

    private PermissionOptions() {}

    /** @param hidden whether help leaves them to another command */
    static void add(CommandSpec command, boolean hidden) {
        command.addOption(OptionSpec.builder(PermissionFlags.ALLOW_ALL)
                .arity("0")
                .type(boolean.class)
                .hidden(hidden)
                .description("permit everything that no --deny-... takes away")
                .build());
        for (String name : PermissionFlags.names()) {
            command.addOption(OptionSpec.builder(name)
                    .hidden(hidden)
                    .arity("0..1")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .paramLabel(PermissionFlags.label(name) + ",...")
                    .description(DESCRIPTIONS.get(name))
                    .preprocessor(PermissionOptions::take)
                    .build());
        }
    }

    /** Takes a value that is attached, and no other. */
    private static boolean take(
            Stack<String> left, CommandSpec command, ArgSpec option, Map<String, Object> information) {
        String name = ((OptionSpec) option).longestName();
        boolean attached = information.get("separator") instanceof String separator && !separator.isBlank();
        List<String> flags = new ArrayList<>();
        if (option.getValue() instanceof List<?> before) {
            before.forEach(flag -> flags.add(flag.toString()));
        }
        flags.add(attached ? name + "=" + left.pop() : name);
        option.setValue(flags);
        return true;
    }

    /** All that were given, as they were written. */
    static List<String> flags(ParseResult arguments) {
        List<String> flags = new ArrayList<>();
        for (String name : List.of(PermissionFlags.SANDBOX, PermissionFlags.ALLOW_ALL)) {
            if (arguments.hasMatchedOption(name)) {
                flags.add(name);
            }
        }
        for (String name : PermissionFlags.names()) {
            // picocli does not count an option as matched whose values something else has read.
            List<String> given = arguments.commandSpec().findOption(name).getValue();
            if (given != null) {
                flags.addAll(given);
            }
        }
        return flags;
    }

    /** The same, where all values are understood. */
    static List<String> checkedFlags(ParseResult arguments) {
        permissions(arguments);
        return flags(arguments);
    }

    /** What a run without other rules may do. */
    static Permissions permissions(ParseResult arguments) {
        try {
            return PermissionFlags.of(flags(arguments));
        } catch (IllegalArgumentException e) {
            throw new UsageError(e.getMessage());
        }
    }
}
