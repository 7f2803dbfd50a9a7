package ouro.lib.io;

import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;

/** {@code readlines} of files of all kinds. */
public final class Lines {
    private Lines() {}

    /**
     * The lines that are left.
     *
     * @param hint no further line is read after so many characters or bytes and one; all are where it is not positive
     */
    public static PyList read(PyObject file, PyObject hint) {
        int enough = hint == PyNone.NONE ? 0 : hint.indexClamped();
        PyList lines = new PyList();
        PyObject iterator = file.iterator();
        long length = 0;
        while (enough <= 0 || length <= enough) {
            PyObject line = iterator.next();
            if (line == null) {
                break;
            }
            lines.append(line);
            length += line.length();
        }
        return lines;
    }
}
