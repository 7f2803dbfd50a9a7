package ouro.lib.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import ouro.lib.errno.ErrorNumbers;
import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.exception.OSErrors;

/** Makes OSErrors: {@code [Errno 2] No such file or directory: 'name'}. */
public final class FileErrors {
    private FileErrors() {}

    /** The error of that number about a file, or about none where that is null. */
    public static PyException of(int number, PyObject file) {
        PyStr text = PyStr.of(ErrorNumbers.text(number));
        return file == null
                ? Errors.raise(OSErrors.OS_ERROR, PyInt.of(number), text)
                : Errors.raise(OSErrors.OS_ERROR, PyInt.of(number), text, file);
    }

    /** The error about two files, as {@code rename} has it. */
    public static PyException of(int number, PyObject file, PyObject second) {
        return Errors.raise(
                OSErrors.OS_ERROR, PyInt.of(number), PyStr.of(ErrorNumbers.text(number)), file, PyNone.NONE, second);
    }

    /** What Java reports, about the file as the script named it. */
    public static PyException of(IOException failure, PyObject file) {
        return of(number(failure), file);
    }

    /** The error number behind what Java reports. */
    public static int number(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> ErrorNumbers.NO_SUCH_FILE;
            case FileAlreadyExistsException e -> ErrorNumbers.FILE_EXISTS;
            case DirectoryNotEmptyException e -> ErrorNumbers.NOT_EMPTY;
            case AccessDeniedException e -> ErrorNumbers.ACCESS_DENIED;
            case NotDirectoryException e -> ErrorNumbers.NOT_A_DIRECTORY;
            case NotLinkException e -> ErrorNumbers.INVALID_ARGUMENT;
            case FileSystemLoopException e -> ErrorNumbers.TOO_MANY_LINKS;
            case FileSystemException e -> ErrorNumbers.ofText(e.getReason());
            default -> ErrorNumbers.ofText(failure.getMessage());
        };
    }
}
