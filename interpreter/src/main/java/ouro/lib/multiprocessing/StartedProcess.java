package ouro.lib.multiprocessing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** The exchange of a process that another one has started. It ends with the broker, and so with its parent. */
final class StartedProcess extends Exchange {
    /** What a process ends with whose parent has gone; nobody is left to see it. */
    private static final int ORPHANED = 1;

    private static final int LOOKS = 4;
    private static final int LOOK_MILLIS = 25;

    private final Path folder;
    private final int number;
    private final SharedMemory memory;
    private final SocketChannel channel;

    private StartedProcess(Path folder, int number, SocketChannel channel) {
        this.folder = folder;
        this.number = number;
        this.channel = channel;
        memory = new SharedMemory(folder);
    }

    /** Goes to the broker; ends the process where there is none any more. */
    static StartedProcess join(Path folder, int number) {
        try {
            SocketChannel channel = SocketChannel.open(Sockets.address(folder));
            StartedProcess joined = new StartedProcess(folder, number, channel);
            joined.post(0, Operation.HELLO, Message.of(number).toBuffer());
            Thread.ofPlatform().daemon().name("exchange").start(joined::read);
            return joined;
        } catch (IOException e) {
            Runtime.getRuntime().halt(ORPHANED);
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try {
            while (true) {
                Sockets.Incoming next = Sockets.read(channel);
                answered(next.request(), next.content());
            }
        } catch (IOException e) {
            // Where the broker still listens it was the parent that died.
            if (!isBrokerThere()) {
                BrokerProcess.delete(folder);
            }
            Runtime.getRuntime().halt(ORPHANED);
        }
    }

    /** Whether it still listens. Of a process that dies the system closes the connections before that. */
    private boolean isBrokerThere() {
        for (int i = 0; i < LOOKS; i++) {
            try {
                SocketChannel.open(Sockets.address(folder)).close();
                Thread.sleep(LOOK_MILLIS);
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
        return true;
    }

    @Override
    int process() {
        return number;
    }

    @Override
    SharedMemory memory() {
        return memory;
    }

    @Override
    synchronized void post(int request, Operation operation, ByteBuffer message) {
        try {
            Sockets.write(channel, request, operation.ordinal(), message);
        } catch (IOException e) {
            // The thread that reads sees it too, and ends the process.
            return;
        }
    }

    @Override
    String folder() {
        return folder.toString();
    }

    @Override
    void close() {
        // The broker sees the end of the process by itself.
    }
}
