package ouro.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void theBuildHasTheSameOne() throws IOException {
        String version = "<version>" + Version.NUMBER + "</version>";
        for (String pom : new String[] {"../pom.xml", "../grammar/pom.xml", "pom.xml"}) {
            assertTrue(Files.readString(Path.of(pom)).contains(version), pom);
        }
    }
}
