package ouro.repl;

import java.util.List;
import ouro.thread.Clock;
import ouro.thread.InterpreterLock;

/** {@code %clock}: tells or changes which clock runs; a virtual one jumps where nothing can run. */
final class ClockMagic implements Magic {
    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String arguments() {
        return "[virtual|real]";
    }

    @Override
    public String purpose() {
        return "tells or changes which clock runs; a virtual one jumps where nothing can run";
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return List.of("virtual", "real");
    }

    @Override
    public void run(PromptSession session, String argument) {
        switch (argument) {
            case "" -> {}
            case "virtual" -> {
                if (!Clock.current().isVirtual()) {
                    InterpreterLock.current().setClock(new Clock.VirtualClock(Clock.current()));
                }
            }
            case "real" -> {
                if (Clock.current().isVirtual()) {
                    // The timers that run know the time of the loop: it goes on from where it stands.
                    InterpreterLock.current()
                            .setClock(new Clock.RealClock(Clock.current().monotonic()));
                }
            }
            default -> throw new MagicError("virtual or real?");
        }
        session.print("the clock is " + (Clock.current().isVirtual() ? "virtual" : "real") + "\n");
    }
}
