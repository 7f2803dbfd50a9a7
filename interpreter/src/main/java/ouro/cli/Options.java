package ouro.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The kinds of options that the commands have. */
final class Options {
    private Options() {}

    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .arity("0")
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** A flag that may be given several times: {@code -OO}. */
    static OptionSpec counted(String description, String name) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(boolean[].class)
                .description(description)
                .build();
    }

    /** The same without a line in the help. */
    static OptionSpec hidden(OptionSpec option) {
        return OptionSpec.builder(option).hidden(true).build();
    }

    static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option with a few values to choose from. */
    static OptionSpec choice(String name, String label, String description, List<String> values) {
        return OptionSpec.builder(value(name, label, description))
                .completionCandidates(values)
                .build();
    }

    static OptionSpec list(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("print this")
                .build();
    }
}
