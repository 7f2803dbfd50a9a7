package ouro.lib.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channel;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileDescriptors;
import ouro.lib.files.FileErrors;
import ouro.object.PyInt;
import ouro.object.PyObject;

/** A binary stream on a file descriptor that stands for no file: a pipe, a standard stream. */
final class DescriptorStream {
    private DescriptorStream() {}

    /** Opens it. It takes the descriptor along where it owns it. */
    static PyObject open(int descriptor, boolean writes, boolean owns) {
        PyObject name = PyInt.of(descriptor);
        if (descriptor > 2) {
            Channel channel = FileDescriptors.find(descriptor).channel();
            if (!(writes ? channel instanceof WritableByteChannel : channel instanceof ReadableByteChannel)) {
                throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
            }
        }
        return writes
                ? ByteStream.writer(new Output(descriptor, owns), name)
                : ByteStream.reader(input(descriptor, owns), name);
    }

    private static InputStream input(int descriptor, boolean owns) {
        Channel channel = descriptor == 0
                ? Channels.newChannel(System.in)
                : FileDescriptors.find(descriptor).channel();
        return new FilterInputStream(Channels.newInputStream((ReadableByteChannel) channel)) {
            @Override
            public void close() {
                if (owns && descriptor > 2) {
                    FileDescriptors.close(descriptor);
                }
            }
        };
    }

    /** Writes to a descriptor. */
    private static final class Output extends OutputStream {
        private final int descriptor;
        private final boolean owns;
        private final OutputStream channel;

        Output(int descriptor, boolean owns) {
            this.descriptor = descriptor;
            this.owns = owns;
            channel = descriptor > 2
                    ? Channels.newOutputStream((WritableByteChannel)
                            FileDescriptors.find(descriptor).channel())
                    : null;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int count) throws IOException {
            if (channel == null) {
                FileDescriptors.write(descriptor, Arrays.copyOfRange(data, from, from + count));
            } else {
                channel.write(data, from, count);
            }
        }

        @Override
        public void close() {
            if (owns && descriptor > 2) {
                FileDescriptors.close(descriptor);
            }
        }
    }
}
