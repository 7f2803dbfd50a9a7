package ouro.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ouro.ProgramResult;

/** The command {@code ouro} in a process of its own, as a user has it. */
public record Command(String output, String errors, int exitCode) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    static Command ouro(Path folder, String... arguments) throws IOException, InterruptedException {
        return ouro(folder, Map.of(), "", arguments);
    }

    static Command ouro(Path folder, Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(commandLine(arguments)).directory(folder.toFile());
        builder.environment().putAll(environment);
        ProgramResult ended = ProgramResult.run("ouro " + String.join(" ", arguments), LIMIT, input, builder);
        return new Command(ended.output(), ended.errors(), ended.exitCode());
    }

    public static List<String> commandLine(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Douro.terminals=000",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Its parts made absolute, since the command runs in another folder. */
    private static String classPath() {
        List<String> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
