import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the build: names the version of the syntax tree, which kept trees are marked with. It is a digest of all sources
 * that a tree depends on, so nobody has to think of it when they change a rule, a builder or a record, and no run ever takes
 * a tree from the cache that its own parser would not have made.
 *
 * <p>Usage: {@code java TreeFormat.java OUTPUT FOLDER...}: where the class goes, and the folders that hold the sources.
 */
final class TreeFormat {
    private static final String PACKAGE = "ouro.syntax.cache";
    private static final int DIGITS = 8;

    private TreeFormat() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            for (Path file : files(Path.of(folder))) {
                digest.update(Path.of(folder).relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        Path output = Path.of(arguments[0], PACKAGE.replace('.', '/'), "TreeVersion.java");
        String text = """
                package %s;

                /** The version of the syntax tree: made by the build, of the sources that a tree depends on. */
                final class TreeVersion {
                    private TreeVersion() {}

                    /** A method, since a constant would be copied into classes that are not compiled anew. */
                    static String digits() {
                        return "%s";
                    }
                }
                """.formatted(PACKAGE, version);
        // Left alone where nothing changed, so that nothing is compiled anew.
        if (!Files.exists(output) || !Files.readString(output).equals(text)) {
            Files.createDirectories(output.getParent());
            Files.writeString(output, text);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
