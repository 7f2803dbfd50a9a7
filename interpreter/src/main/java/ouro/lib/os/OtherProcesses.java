package ouro.lib.os;

import java.io.IOException;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.object.ThreadState;

/** Signals to other processes. */
public final class OtherProcesses {
    private static final int KILL = 9;
    private static final int TERMINATE = 15;

    private OtherProcesses() {}

    /** Sends a signal; 0 only asks whether the process is there. Java knows two of them, the program {@code kill} all. */
    public static void signal(ProcessHandle process, int number) {
        switch (number) {
            case 0 -> {
                return;
            }
            case TERMINATE -> process.destroy();
            case KILL -> process.destroyForcibly();
            default -> byCommand(process.pid(), number);
        }
    }

    private static void byCommand(long pid, int number) {
        try {
            int code = new ProcessBuilder("kill", "-" + number, Long.toString(pid))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw FileErrors.of(ErrorNumbers.NO_PERMISSION, null);
            }
        } catch (IOException e) {
            throw FileErrors.of(e, null);
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
    }
}
