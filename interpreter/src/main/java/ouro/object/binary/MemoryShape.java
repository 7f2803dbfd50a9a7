package ouro.object.binary;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Indexing;
import ouro.object.PyObject;
import ouro.object.PySlice;

/**
 * Where the items of a memoryview stand: how many there are in each dimension, and how many bytes one is from the next.
 *
 * @param start the place of the first item
 */
record MemoryShape(int start, int[] counts, int[] strides) {
    /** Items side by side, row by row. */
    static MemoryShape contiguous(int start, int itemSize, int... counts) {
        int[] strides = new int[counts.length];
        int stride = itemSize;
        for (int i = counts.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= counts[i];
        }
        return new MemoryShape(start, counts, strides);
    }

    int dimensions() {
        return counts.length;
    }

    /** How many items there are in all dimensions together. */
    int items() {
        int product = 1;
        for (int count : counts) {
            product *= count;
        }
        return product;
    }

    /** The part that a slice of the first dimension picks. */
    MemoryShape sliced(PySlice slice) {
        PySlice.Range range = slice.indices(counts[0]);
        int[] fewer = counts.clone();
        int[] wider = strides.clone();
        fewer[0] = range.count();
        wider[0] *= range.step();
        return new MemoryShape(start + range.start() * strides[0], fewer, wider);
    }

    /** The items of one place in the first dimension. */
    MemoryShape inner(int index) {
        return new MemoryShape(
                start + index * strides[0],
                Arrays.copyOfRange(counts, 1, counts.length),
                Arrays.copyOfRange(strides, 1, strides.length));
    }

    /** The same items with the order of the dimensions turned round. */
    MemoryShape transposed() {
        int last = counts.length - 1;
        int[] turnedCounts = new int[counts.length];
        int[] turnedStrides = new int[counts.length];
        for (int i = 0; i <= last; i++) {
            turnedCounts[i] = counts[last - i];
            turnedStrides[i] = strides[last - i];
        }
        return new MemoryShape(start, turnedCounts, turnedStrides);
    }

    /** Whether the items stand side by side, row by row. */
    boolean isContiguous(int itemSize) {
        if (items() == 0) {
            return true;
        }
        int stride = itemSize;
        for (int i = counts.length - 1; i >= 0; i--) {
            if (counts[i] > 1 && strides[i] != stride) {
                return false;
            }
            stride *= counts[i];
        }
        return true;
    }

    boolean hasCounts(MemoryShape other) {
        return Arrays.equals(counts, other.counts);
    }

    /** The place of an item, or IndexError where an index is too large. */
    int place(PyObject[] indices) {
        int place = start;
        for (int i = 0; i < indices.length; i++) {
            int index = Indexing.position(indices[i]);
            index = index < 0 ? index + counts[i] : index;
            if (index < 0 || index >= counts[i]) {
                throw Errors.indexError("index out of bounds on dimension " + (i + 1));
            }
            place += index * strides[i];
        }
        return place;
    }
}
