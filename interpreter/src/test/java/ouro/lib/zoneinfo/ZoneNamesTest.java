package ouro.lib.zoneinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that C's library, and so CPython, has for the time of a zone in January and in July 2023. */
class ZoneNamesTest {
    private static final Instant JANUARY = Instant.ofEpochSecond(1_673_000_000);
    private static final Instant JULY = Instant.ofEpochSecond(1_689_000_000);

    @ParameterizedTest
    @CsvSource({
        "UTC, UTC, UTC",
        "Etc/UTC, UTC, UTC",
        "GMT, GMT, GMT",
        "Europe/London, GMT, BST",
        "Europe/Berlin, CET, CEST",
        "America/New_York, EST, EDT",
        "Australia/Sydney, AEDT, AEST",
        "Asia/Shanghai, CST, CST",
        "Asia/Kolkata, IST, IST",
        "Asia/Kathmandu, +0545, +0545",
        "America/Sao_Paulo, -03, -03",
    })
    void namesOfAZone(String zone, String inJanuary, String inJuly) {
        assertEquals(inJanuary, ZoneNames.of(JANUARY.atZone(ZoneId.of(zone))));
        assertEquals(inJuly, ZoneNames.of(JULY.atZone(ZoneId.of(zone))));
    }

    @ParameterizedTest
    @CsvSource({"0, GMT", "3600, +01", "-12600, -0330"})
    void namesOfAnOffset(int seconds, String name) {
        assertEquals(name, ZoneNames.of(JULY.atZone(ZoneOffset.ofTotalSeconds(seconds))));
    }
}
