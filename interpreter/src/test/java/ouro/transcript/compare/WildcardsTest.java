package ouro.transcript.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "plain           | plain            | true",
                "plain           | plains           | false",
                "[..]            | anything         | true",
                "at [..]>        | at 0x7f>         | true",
                "at [..]>        | at 0x7f          | false",
                "at [..]>        | bat 0x7f>        | false",
                "a[..]b[..]c     | a1b2c            | true",
                "a[..]b[..]c     | abc              | true",
                "a[..]b[..]c     | ac               | false",
                // The piece in the middle may not be the end as well.
                "a[..]bc[..]c    | abc              | false",
                "a[..]bc[..]c    | abcc             | true",
                "[..]x[..]       | yxy              | true",
                "[..]x[..]       | yyy              | false",
                "a[..]a          | a                | false",
                "a[..]a          | aa               | true",
                "[.]             | x                | false",
            })
    void withinALine(String expected, String actual, boolean matches) {
        assertEquals(matches, Wildcards.matches(expected, actual));
    }

    /** Lines are parted by slashes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What matches is told in the words of the file.
                "a/b           | a/b              | a/b",
                "...           | a/b              | ...",
                "...           | ''               | ...",
                "a/.../z       | a/b/c/z          | a/.../z",
                "a/.../z       | a/z              | a/.../z",
                ".../z         | a/z              | .../z",
                "a/...         | a/b              | a/...",
                ".../m/...     | a/m/z            | .../m/...",
                "a/.../m/.../z | a/b/m/c/d/z      | a/.../m/.../z",
                "x [..]/y      | x 1/y            | x [..]/y",
                // What does not is told as printed, and the wildcards that still match stay.
                "a/b           | a/c              | a/c",
                "a/b           | a                | a",
                "a             | a/b              | a/b",
                "a/.../z       | a/b/c/y          | a/.../y",
                "a/.../z       | q/b/c/z          | q/.../z",
                "x [..]/y      | x 1/q            | x [..]/q",
                "x [..]/y      | u 1/y            | u 1/y",
                "x [..]/y/z    | x 1/new/y/z      | x [..]/new/y/z",
                "x [..]/y/z    | x 1/z            | x [..]/z",
            })
    void lines(String expected, String printed, String told) {
        assertEquals(split(told), Wildcards.told(split(expected), split(printed)));
    }

    private static List<String> split(String text) {
        return List.of(text.split("/", -1));
    }
}
