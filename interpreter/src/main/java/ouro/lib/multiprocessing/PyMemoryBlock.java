package ouro.lib.multiprocessing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.Memory;

/** Bytes that several processes see and change, as a buffer for memoryviews. */
final class PyMemoryBlock extends PyObject implements Memory {
    static final PyType TYPE = PyType.declare("MemoryBlock", PyType.OBJECT)
            .in("_multiprocessing")
            .isFinal()
            .populate(PyMemoryBlock.class, PyMemoryBlock::fill);

    private final ByteBuffer bytes;

    private PyMemoryBlock(ByteBuffer bytes) {
        super(TYPE);
        this.bytes = bytes;
    }

    /** So many bytes at a place of the tree's memory. */
    static PyMemoryBlock at(long place, int size) {
        return new PyMemoryBlock(Exchange.LOCAL.get().memory().at(place, size));
    }

    /** So many bytes of a file of one's own. */
    static PyMemoryBlock of(Path file, long size) {
        return new PyMemoryBlock(SharedMemory.map(file, size).order(ByteOrder.nativeOrder()));
    }

    private static void fill(TypeBuilder<PyMemoryBlock> t) {
        ElementAccess.fill(t, self -> self.bytes);
    }

    @Override
    public byte[] toBytes() {
        byte[] copy = new byte[bytes.capacity()];
        bytes.get(0, copy);
        return copy;
    }

    @Override
    public int size() {
        return bytes.capacity();
    }

    @Override
    public int at(int place) {
        return bytes.get(place) & 0xff;
    }

    @Override
    public void set(int place, int value) {
        bytes.put(place, (byte) value);
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }
}
