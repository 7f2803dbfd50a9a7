package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Threads that outlive their run do not disturb the next in the same process: neither one at work, nor one that sleeps, nor
 * one that ends while the next run begins.
 */
@Timeout(60)
class AbandonedThreadsTest {
    private static final String LEAVES = """
            import threading, time

            def work():
                while True:
                    pass

            def end(number):
                time.sleep(number / 2000)

            threading.Thread(target=work, daemon=True).start()
            threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
            for number in range(20):
                threading.Thread(target=end, args=(number,), daemon=True).start()
            time.sleep(0.005)
            print("left")
            """;

    private static final String NEXT = """
            import concurrent.futures, time

            def block(number):
                time.sleep(0.1 * number)
                return number

            with concurrent.futures.ThreadPoolExecutor(3) as pool:
                print(list(pool.map(block, range(6))))
            """;

    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void onTheRealClock() throws IOException {
        check(List.of(), List.of());
    }

    @RepeatedTest(3)
    void onTheVirtualClock() throws IOException {
        check(List.of("--virtual-time"), List.of("--virtual-time"));
    }

    @RepeatedTest(3)
    void onOneAfterTheOther() throws IOException {
        check(List.of(), List.of("--virtual-time"));
        check(List.of("--virtual-time"), List.of());
    }

    private void check(List<String> options, List<String> optionsOfTheNext) throws IOException {
        assertEquals(new ScriptResult("left\n", "", 0), ScriptResult.ouro(script("leaves.py", LEAVES), options));
        assertEquals(
                new ScriptResult("[0, 1, 2, 3, 4, 5]\n", "", 0),
                ScriptResult.ouro(script("next.py", NEXT), optionsOfTheNext));
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
