package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ouro.transcript.Listing;
import ouro.transcript.Listings;

/** Runs the listings of the tutorials that Ouro exists for, where they lie beside the repository. */
class SeedTutorialsTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");

    @TempDir
    Path folder;

    /** The scripts that need neither network nor other libraries: the document's number and the fence in it. */
    private static final String[] SCRIPTS = {
        "000 1", "000 3", "000 5", "001 1", "001 2", "001 3", "001 4", "001 5", "001 6", "002 1", "002 2", "002 3",
        "003 1", "003 2", "003 3", "003 4", "003 5", "004 1", "004 2", "004 3"
    };

    @TestFactory
    Stream<DynamicTest> listingsRun() {
        return Stream.of(SCRIPTS)
                .map(script -> DynamicTest.dynamicTest(script, () -> {
                    Listing listing = listing(script);
                    Run run = run(listing);
                    assertEquals(0, run.exitCode(), run::errors);
                }));
    }

    @TestFactory
    Stream<DynamicTest> transcriptsAreWhatTheyShow() {
        // Transcripts without clock times, addresses and random values are compared as they stand.
        return Stream.of("001 1", "001 3")
                .map(script -> DynamicTest.dynamicTest(script, () -> {
                    Listing listing = listing(script);
                    String printed = run(listing).output().strip().replaceFirst("Wall time: .*", "");
                    assertEquals(listing.output().replaceFirst("Wall time: .*", ""), printed);
                }));
    }

    private Listing listing(String script) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the tutorials are not beside the repository");
        String prefix = script.substring(0, 3);
        int number = Integer.parseInt(script.substring(4));
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path document = files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            List<Listing> listings = Listings.of(Files.readString(document));
            return listings.get(number - 1);
        }
    }

    private Run run(Listing listing) throws IOException {
        Path file = folder.resolve("listing.py");
        Files.writeString(file, listing.code());
        return Run.ouro(file, List.of("--virtual-time", "--seed", "1"));
    }
}
