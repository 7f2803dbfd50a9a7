package ouro.transcript.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tables of what a document shows and what a script prints, and how the two stand to each other. */
class OutputComparisonTest {
    /**
     * What a script prints on a clock, with random numbers. Lines are parted by slashes. Within them {@code <T>} is the
     * time of day after so many seconds, {@code <M>} date and time, {@code <P>} a perf_counter, {@code <D>} a duration,
     * {@code <R>} a random number below ten, {@code <F>} a random fraction; a number after the letter is in seconds.
     */
    private record Script(String text, String code) implements OutputComparison.Rerun {
        @Override
        public List<String> unchanged() {
            return run(0, 0, 1, 0);
        }

        @Override
        public List<String> atOtherTime() {
            return run(3723, 55.5, 1, 0);
        }

        @Override
        public List<String> atOtherPace(double pace) {
            return run(0, 0, pace, 0);
        }

        @Override
        public List<String> withSeed(int number) {
            return run(0, 0, 1, number);
        }

        List<String> run(double shift, double origin, double pace, int seed) {
            List<String> lines = new ArrayList<>();
            for (String line : text.split("/", -1)) {
                String printed = line;
                while (printed.indexOf('<') >= 0) {
                    int start = printed.indexOf('<');
                    int end = printed.indexOf('>', start);
                    String field = printed.substring(start + 1, end);
                    double value = field.length() > 1 ? Double.parseDouble(field.substring(1)) : 0;
                    printed = printed.substring(0, start)
                            + field(field.charAt(0), value, shift, origin, pace, seed)
                            + printed.substring(end + 1);
                }
                lines.add(printed);
            }
            return lines;
        }

        private static String field(char kind, double value, double shift, double origin, double pace, int seed) {
            long clock = (long) (80_000 + shift + value * pace) % 86_400;
            String time = String.format("%02d:%02d:%02d", clock / 3600, clock / 60 % 60, clock % 60);
            return switch (kind) {
                case 'T' -> time;
                case 'M' -> (shift == 0 ? "2023-11-14 " : "2020-03-03 ") + time;
                case 'P' -> String.valueOf(origin + value * pace);
                case 'D' -> String.valueOf(value * pace + (pace - 1) / 4);
                case 'R' -> String.valueOf((int) (value * 7 + seed * 3) % 9 + 1);
                case 'F' -> String.valueOf((value * 0.37 + seed * 0.13) % 1);
                default -> throw new IllegalArgumentException();
            };
        }
    }

    private static final String[] PAIRS = {
        // what the script prints | what the document shows | the verdict
        "a/b | a/b | same",
        "a/b | a/c | different",
        "a/b | a | different",
        "a | a/b | different",
        "a/b | b/a | other order",
        "a/a/b | a/b/b | different",
        "a  /b | a/b | same",
        "a//b | a/b | same but for blank lines",
        "a//b | a/c | different",

        // times by their differences
        "<T0> x/<T2> y | 21:14:47 x/21:14:49 y | same but for times",
        "<T0> x/<T2> y | 23:59:59 x/00:00:01 y | same but for times",
        "<T0> x/<T2> y | 21:14:47 x/21:14:50 y | same but for times",
        "<T0> x/<T2> y | 21:14:47 x/21:14:53 y | different",
        "<T0> x/<T2> y | 21:14:47 x/21:14:47 y | different",
        "<T0> x/<T2> y | 21:14:49 x/21:14:47 y | different",
        "<T0> x/<T2> y | 21:14:47 x/21:14:49 z | different",
        "<M0>/<M61> | 2015-05-20 04:56:33/2015-05-20 04:57:34 | same but for times",
        "<M0>/<M61> | 2015-05-20 04:56:33/2015-05-21 04:57:34 | different",
        "<P0>/<P5>/<P7> | 0.3864962/5.386688/7.3883411 | same but for times",
        "<P0>/<P5>/<P7> | 0.3864962/5.386688/9.3883411 | different",
        "<P0>/<P5>/<P7> | 1591.25/1596.25/1598.26 | same but for times",
        // a time of day that the script does not take from a clock
        "at 10:00:00 | at 10:00:01 | different",
        "version 3.11 | version 3.10 | different",

        // durations with a tolerance
        "took <D2> | took 2.0022308826446533 | same but for durations",
        "took <D2> | took 2.3 | same but for durations",
        "took <D2> | took 3.0 | different",
        "took <D2> | took 1.0 | different",
        "took <D2> | took 6.0 | different",
        "took <D0> | took 0.00012 | same but for durations",
        "took <D0> | took 1.2e-05 | same but for durations",
        "Wall time: <D5> s | Wall time: 5.01 s | same but for durations",
        "Wall time: <D5> s | Wall time: 501 ms | different",
        "Wall time: <D1> s | Wall time: 1.01e3 ms | same but for durations",
        "用时<D2>秒 | 用时2.003秒 | same but for durations",
        "<D2> apples | 2.01 pears | different",
        // a number that has nothing to do with a clock
        "pi is 3.14 | pi is 3.15 | different",

        // identities
        "<object object at 0x7f0512054a70> | <object object at 0x10a2b3c40> | same but for addresses",
        "<object object at 0x7f0512054a70> | <object object at 0x000001C0A8B3F0D0> | same but for addresses",
        "<object object at 0x7f0512054a70> | <object object at 0xff> | different",
        "<object object at 0x7f0512054a70> | <object object at somewhere> | different",
        "at 0x7f0512054a70/at 0x7f0512054a70 | at 0x7f98000ddbc0/at 0x7f98000ddbc0 | same but for addresses",
        "at 0x7f0512054a70/at 0x7f0512054a70 | at 0x7f98000ddbc0/at 0x7f98000ddbd8 | different",
        "hex 0xff | hex 0xfe | different",
        "started 139637976793088 | started 140735195337472 | same but for thread ids",
        "started 139637976793088/started 139637976793088 | started 1/started 2 | different",
        "ident 139637976793088/ident 139637976793089 | ident 12345/ident 12346 | same but for thread ids",
        "big 123456789012345 | big 123456789012346 | different",
        "pid 4711 | pid 815 | same but for process ids",
        "pid 4712 | pid 815 | different",
        "pid 4711/pid 4711 | pid 815/pid 815 | same but for process ids",
        "pid 4711/pid 4711 | pid 815/pid 816 | different",

        // files for a while
        "in ~tmp~kx81_m2a.txt | in ~tmp~abcdefg1.txt | same but for paths",
        "in ~tmp~job_kx81_m2a.txt | in ~tmp~job_a1.txt | same but for paths",
        "in ~tmp~kx81_m2a.txt | in ~tmp~abcdefg1.csv | different",
        "in ~tmp~job_kx81_m2a.txt | in ~tmp~run_abcdefg1.txt | different",
        "in ~tmp~note.txt | in ~tmp~letter.txt | different",
        "in ~tmp | in ~var~folders~x1~T | same but for paths",

        // the script's own file
        "ran ~tutorial~listing_1.py | ran main.py | same but for paths",
        "ran ~tutorial~listing_1.py | ran main.txt | different",
        "ran ~tutorial~listing_1.py | run main.py | different",

        // colours of a terminal
        "\u001b[31mred\u001b[0m | red | same but for colours",
        "\u001b[31mred\u001b[0m | green | different",

        // sets of strings have another order in every run of CPython
        "{'a', 'b'} x | {'b', 'a'} x | same but for order of sets",
        "{'a', 'b'} x | {'b', 'c'} x | different",
        "{'a': 1, 'b': 2} | {'b': 2, 'a': 1} | different",
        "['a', 'b'] | ['b', 'a'] | different",

        // paths
        "in ~tmp~abc~x.txt | in ~var~folders~zz~T~x.txt | same but for paths",
        "in ~tmp~abc~x.txt | in C:\\Users\\me\\AppData\\Local\\Temp\\x.txt | same but for paths",
        "in ~home~abc | in ~home~xyz | different",

        // random values, only where they are drawn
        "put <R1>/put <R2> | put 5/put 9 | same but for random values",
        "put <R1>/put <R2> | put 500/put 9 | different",
        "put <R1>/put <R2> | get 5/put 9 | different",
        "put <R1>/put 3 | put 5/put 4 | different",
        "put <R1> | put 5.5 | different",
        "put <F1> | put 0.123 | same but for random values",
        "put <F1> | put seven | different",
        "<T0> put <R1>/<T1> put <R2> | 10:00:00 put 5/10:00:01 put 9 | same but for times, random values",

        // what authors do to output
        "a/b | a/(about a second later)/b | same but for remarks",
        "a/b | a/(暂停约1秒)/b | same but for remarks",
        "a/b | a/('x', 1)/b | different",
        "a/b/c/d | a/.../d | same but for what is left out",
        "a/b/c/d | a/.../e | different",
        "<object object at 0x7f0512054a70> x | <object object at ...> x | same but for what is left out",
        "[1, 2, 3, 4] | [1, ..., 4] | same but for what is left out",
        "[1, 2, 3, 5] | [1, ..., 4] | different",
        "loading data | loading... | different",
        "a/b | a/# a comment/b | same but for remarks",
        "a/b | a/b/Process finished with exit code 0 | same but for remarks",
    };

    @TestFactory
    Stream<DynamicTest> likeness() {
        return Stream.of(PAIRS).map(row -> {
            String[] cells = row.split(" \\| ");
            return DynamicTest.dynamicTest(
                    row, () -> assertEquals(cells[2], verdict(cells[1], cells[0], "os.getpid()")));
        });
    }

    @TestFactory
    Stream<DynamicTest> tracebacks() {
        String printed = """
                Traceback (most recent call last):
                  File "~home~me~listing_3.py", line 4, in <module>
                    f()
                  File "~home~me~listing_3.py", line 2, in f
                    return 1 + None
                           ~~^~~~~~
                TypeError: bad""";
        String older = """
                Traceback (most recent call last):
                  File "test.py", line 4, in <module>
                    f()
                  File "~usr~lib~python3.8~functools.py", line 77, in g
                    return h()
                  File "test.py", line 2, in f
                    return 1 + None
                TypeError: bad""";
        return Stream.of(
                DynamicTest.dynamicTest(
                        "of an older Python",
                        () -> assertEquals(
                                "same but for paths, library frames, carets",
                                verdict(joined(older), joined(printed), ""))),
                DynamicTest.dynamicTest(
                        "of which only the exception is shown",
                        () -> assertEquals(
                                "same but for what is left out", verdict("TypeError: bad", joined(printed), ""))),
                DynamicTest.dynamicTest(
                        "of another exception",
                        () -> assertEquals("different", verdict("ValueError: bad", joined(printed), ""))),
                DynamicTest.dynamicTest(
                        "of another line",
                        () -> assertEquals(
                                "different", verdict(joined(older.replace("line 4", "line 5")), joined(printed), ""))),
                DynamicTest.dynamicTest(
                        "with another message",
                        () -> assertEquals(
                                "different", verdict(joined(older.replace("bad", "worse")), joined(printed), ""))));
    }

    private static String joined(String text) {
        return text.replace('\n', '/');
    }

    /** A line whose parts are not the same under all seeds. */
    @TestFactory
    Stream<DynamicTest> randomLines() {
        List<String> seen = List.of("code QKqg!", "code 1Mi2!", "code tA9v!");
        return Stream.of(
                        "code 59tZ! yes",
                        "code abcd! yes",
                        "code abcde! no",
                        "code ab-d! no",
                        "code abcd? no",
                        "word abcd! no")
                .map(row -> DynamicTest.dynamicTest(row, () -> {
                    String text = row.substring(0, row.lastIndexOf(' '));
                    Variation variation = new Variation(List.of("code h7fU!"));
                    seen.forEach(line -> variation.addSeed(List.of(line)));
                    assertEquals(row.endsWith("yes"), variation.isRandomLine(0, text));
                }));
    }

    private record Fixed(List<String> now, List<String> later, List<String> seeded) implements OutputComparison.Rerun {
        @Override
        public List<String> unchanged() {
            return now;
        }

        @Override
        public List<String> atOtherTime() {
            return later;
        }

        @Override
        public List<String> atOtherPace(double pace) {
            return now;
        }

        @Override
        public List<String> withSeed(int number) {
            return number % 2 == 0 ? now : seeded;
        }
    }

    private static OutputComparison.Result against(Fixed runs, String... shown) {
        RunContext context = new RunContext("", 4711, 4710, "/tutorial/listing_1.py", 0);
        return OutputComparison.of(List.of(shown), runs.now, runs, context);
    }

    /** Where random numbers decide about the order alone, each line must be there. */
    @org.junit.jupiter.api.Test
    void onlyTheOrderIsRandom() {
        List<String> first = List.of("a is in", "b is in");
        Fixed race = new Fixed(first, first, first.reversed());
        OutputComparison.Result other = against(race, "b is in", "a is in");
        assertEquals(OutputComparison.Likeness.SAME, other.likeness());
        assertEquals("[RANDOM]", other.tolerances().toString());
        assertEquals(
                OutputComparison.Likeness.DIFFERENT,
                against(race, "b is in", "b is in").likeness());
    }

    /** Dates are told in many ways; fractions of seconds are told or not. Now, later, shown, and whether that is right. */
    @TestFactory
    Stream<DynamicTest> timesInWords() {
        return Stream.of(
                        "2023年11月14日 | 2020年03月05日 | 2024年5月20日 | yes",
                        "Nov 14, 2023 | Mar 05, 2020 | May 20, 2024 | yes",
                        "14 November 2023 | 05 March 2020 | 20 May 2024 | yes",
                        "Tuesday PM | Thursday AM | Friday AM | yes",
                        "Tuesday PM | Thursday AM | Someday AM | no",
                        "22:13 | 04:24 | 10:05 | yes",
                        "22:13:20 | 04:24:37.375000 | 10:05:09.123456 | yes",
                        "22:13:20 | 04:24:37.375000 | 10:05:09 | no",
                        "22:13:20 | 04:24:37 | 10:05:09.123456 | no")
                .map(row -> DynamicTest.dynamicTest(row, () -> {
                    String[] cells = row.split(" \\| ");
                    Fixed clock = new Fixed(List.of(cells[0]), List.of(cells[1]), List.of(cells[0]));
                    assertEquals(
                            cells[3].equals("yes"),
                            against(clock, cells[2]).likeness() == OutputComparison.Likeness.SAME);
                }));
    }

    /** A script that random numbers lead along different ways is held against several of them. */
    @org.junit.jupiter.api.Test
    void anotherCourse() {
        OutputComparison.Rerun coin = new OutputComparison.Rerun() {
            @Override
            public List<String> unchanged() {
                return List.of("heads", "again");
            }

            @Override
            public List<String> atOtherTime() {
                return List.of("heads", "again");
            }

            @Override
            public List<String> atOtherPace(double pace) {
                return List.of("heads", "again");
            }

            @Override
            public List<String> withSeed(int number) {
                return number % 2 == 0 ? List.of("tails") : List.of("heads", "again");
            }
        };
        RunContext context = new RunContext("", 4711, 4710, "/tutorial/listing_1.py", 0);
        List<String> printed = List.of("heads", "again");
        OutputComparison.Result tails = OutputComparison.of(List.of("tails"), printed, coin, context);
        assertEquals(OutputComparison.Likeness.SAME, tails.likeness());
        assertEquals("[RANDOM]", tails.tolerances().toString());
        OutputComparison.Result edge = OutputComparison.of(List.of("edge"), printed, coin, context);
        assertEquals(OutputComparison.Likeness.DIFFERENT, edge.likeness());
    }

    /** Tildes stand for slashes, which part lines here. */
    private static String verdict(String shown, String script, String code) {
        Script run = new Script(script.replace("<object", "{object").replace("<module>", "{module}"), code);
        List<String> printed = plain(run.run(0, 0, 1, 0));
        OutputComparison.Rerun again = new OutputComparison.Rerun() {
            @Override
            public List<String> unchanged() {
                return plain(run.unchanged());
            }

            @Override
            public List<String> atOtherTime() {
                return plain(run.atOtherTime());
            }

            @Override
            public List<String> atOtherPace(double pace) {
                return plain(run.atOtherPace(pace));
            }

            @Override
            public List<String> withSeed(int number) {
                return plain(run.withSeed(number));
            }
        };
        OutputComparison.Result result = OutputComparison.of(
                plain(List.of(shown.split("/", -1))),
                printed,
                again,
                new RunContext(code, 4711, 4710, "/tutorial/listing_1.py", 0.01));
        List<String> words = result.tolerances().stream().map(Tolerance::words).toList();
        return switch (result.likeness()) {
            case SAME -> words.isEmpty() ? "same" : "same but for " + String.join(", ", words);
            case OTHER_ORDER -> "other order";
            case DIFFERENT -> "different";
        };
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("(?<![~^ ])~(?![~^])|(?<= |\")~(?=\\w)", "/")
                        .replace("{object", "<object")
                        .replace("{module}", "<module>"))
                .toList();
    }
}
