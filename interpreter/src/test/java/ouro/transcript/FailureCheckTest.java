package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listings need that is not there. */
class FailureCheckTest extends CheckFixture {
    @Test
    void fragmentsLackImportsAndNames() throws IOException {
        document("a.md", "'''python\nprint(math.floor(1.5))\n'''\n\n'''\n1\n'''\n");
        assertEquals(
                List.of("a.md:1: same", "    lacks import math"),
                check(STANDARD, "a.md").lines());
        document("b.md", "'''python\nloop.call_soon(print)\n'''\n");
        assertEquals(new Told(0, List.of("b.md:1: needs loop, which no listing defines"), ""), check(STANDARD, "b.md"));
        document("c.md", "'''python\ndef main(): pass\nmainn()\n'''\n");
        assertEquals(
                List.of("c.md:1: cannot run (NameError: name 'mainn' is not defined. Did you mean: 'main'?, line 3)"),
                check(STANDARD, "c.md").lines());
    }

    @Test
    void aClientWithoutServer() throws IOException {
        document("a.md", """
                '''python
                import asyncio
                asyncio.run(asyncio.open_connection("127.0.0.1", 1))
                '''
                """);
        assertEquals(new Told(0, List.of("a.md:1: needs a server at 127.0.0.1, port 1"), ""), check(STANDARD, "a.md"));
    }

    @Test
    void twoServersAtOnePort() throws IOException {
        String server = "'''python\nimport asyncio, time\nasync def main():\n"
                + "    server = await asyncio.start_server(print, '127.0.0.1', 18893)\n"
                + "    for _ in range(100_000): pass\n    print('served')\nasyncio.run(main())\n'''\n\n"
                + "'''\nserved\n'''\n\n";
        document("a.md", server.repeat(4));
        assertEquals("4 checked: 4 same", check(STANDARD, "a.md").lines().getLast());
    }
}
