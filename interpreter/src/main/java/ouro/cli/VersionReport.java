package ouro.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** {@code ouro --version --verbose}: what a bug report should say of the machine and of how Ouro was started. */
final class VersionReport {
    private VersionReport() {}

    static String text() {
        Path home = Path.of(System.getProperty("ouro.executable", ""))
                .toAbsolutePath()
                .getParent();
        Path target = home == null ? Path.of("target") : home.resolveSibling("target");
        StringBuilder text = new StringBuilder(OuroCommand.VERSION).append('\n');
        line(
                text,
                "Java",
                Runtime.version() + " (" + System.getProperty("java.vendor") + "), " + System.getProperty("java.home"));
        line(
                text,
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors");
        line(text, "memory", Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB at most");
        line(text, "started as", System.getProperty("ouro.executable", "no launcher"));
        line(text, "built", moment(target.resolve("ouro.jar")));
        line(text, "start cache", moment(target.resolve("ouro.aot")));
        line(
                text,
                "encoding",
                System.getProperty("stdout.encoding") + ", file names " + System.getProperty("sun.jnu.encoding"));
        line(text, "terminal", System.getenv().getOrDefault("TERM", "none"));
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("OURO"))
                .sorted()
                .forEach(name -> line(text, name, System.getenv(name)));
        return text.toString();
    }

    private static void line(StringBuilder text, String title, String value) {
        text.append(String.format("%-12s %s%n", title + ":", value));
    }

    private static String moment(Path file) {
        try {
            Instant made = Files.getLastModifiedTime(file).toInstant();
            return made + (Files.size(file) == 0 ? ", empty" : "");
        } catch (IOException e) {
            return "not there";
        }
    }
}
