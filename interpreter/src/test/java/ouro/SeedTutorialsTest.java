package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ouro.transcript.Check;
import ouro.transcript.CheckOptions;

/** Checks the tutorials that Ouro exists for, where they lie beside the repository. */
class SeedTutorialsTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");

    /** Every listing of the five documents: the document, the line its fence opens, and the right verdict. */
    private static final String[] VERDICTS = {
        "000:15: same but for times, durations, addresses",
        "000:51: same but for times, durations, addresses",
        "000:106: shows no output",
        "000:136: needs flask",
        "000:159: needs aiohttp",
        // One changed line of the script above it, which it builds on; its output stands in the next fence.
        "000:197: needs aiohttp",
        "001:42: same",
        "001:81: same but for durations",
        "001:132: same but for durations",
        "001:163: shows no output",
        "001:193: shows no output",
        "001:236: same but for random values",
        "001:301: needs requests, bs4",
        "001:334: needs aiohttp, bs4",
        // Its last line asks whether the text "__name__" is "__main__", and so it prints nothing.
        "002:33: shows no output",
        // The transcript says func where the code prints corou.
        "002:63: different",
        // Says how to define main, and does not call it.
        "002:114: shows no output; cleaned: prose",
        "003:31: shows no output; cleaned: gutter numbers",
        "003:51: shows no output; cleaned: gutter numbers",
        "003:77: shows no output; cleaned: gutter numbers",
        "003:121: shows no output; cleaned: gutter numbers",
        "003:143: same but for thread ids, remarks; cleaned: gutter numbers",
        "003:179: needs the network (www.sina.com.cn, www.sohu.com, www.163.com); cleaned: gutter numbers",
        "003:229: needs the network (www.dushu.com, www.sina.com.cn, www.baidu.com); cleaned: gutter numbers",
        "004:41: shows no output",
        "004:59: shows no output",
        "004:83: shows no output",
        "004:109: needs requests",
        "004:137: needs requests",
        "004:161: needs requests",
    };

    @TestFactory
    Stream<DynamicTest> everyListingGetsItsVerdict() throws IOException {
        if (!Files.isDirectory(SEEDS)) {
            return Stream.of(DynamicTest.dynamicTest(
                    "seeds", () -> Assumptions.abort("the tutorials are not beside the repository")));
        }
        List<String> report = report();
        List<String> told = new ArrayList<>();
        for (String line : report) {
            if (line.startsWith(SEEDS.toString())) {
                String name = line.substring(SEEDS.toString().length() + 1);
                told.add(name.substring(0, 3) + name.substring(name.indexOf(':')));
            }
        }
        return Stream.concat(
                Stream.of(VERDICTS)
                        .map(verdict -> DynamicTest.dynamicTest(
                                verdict, () -> assertTrue(told.contains(verdict), () -> String.join("\n", report)))),
                Stream.of(
                        DynamicTest.dynamicTest("no others", () -> assertEquals(List.of(VERDICTS), told)),
                        DynamicTest.dynamicTest("002:63 by its words", () -> whatDiffers(report)),
                        DynamicTest.dynamicTest("002:33 and why", () -> whyNothing(report))));
    }

    private static void whatDiffers(List<String> report) {
        assertTrue(report.contains("-func 1, 0.3864962"), () -> String.join("\n", report));
        assertTrue(report.contains("+corou 1, 0.3864962"), () -> String.join("\n", report));
        assertTrue(report.contains("@@ -92,6 +1,6 @@"), () -> String.join("\n", report));
    }

    private static void whyNothing(List<String> report) {
        assertTrue(
                report.contains("    prints nothing: line 20 compares the text \"__name__\" with \"__main__\""
                        + " where the name __name__ is meant"),
                () -> String.join("\n", report));
    }

    private static List<String> report() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        int exitCode = Check.run(List.of(SEEDS.toString()), CheckOptions.standard(), stream, stream);
        assertEquals(1, exitCode);
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
