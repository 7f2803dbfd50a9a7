"""What newline means for text files: where lines end, what is read and what is written."""

import contextlib
import tempfile

with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open("file", "wb") as file:
            file.write(b"a\nb\rc\r\nd\n\re")
        with open("file", newline=newline) as file:
            print(repr(newline), file.readlines())
        with open("file", newline=newline) as file:
            print(repr(file.readline()), repr(file.read(2)), repr(file.read()), file.tell())
        with open("file", "w", newline=newline) as file:
            print(file.write("x\ny\r\nz"))
        with open("file", "rb") as file:
            print(file.read())
    with open("file", "w", buffering=1) as file:
        file.write("one\ntwo")
        print(repr(open("file").read()), file.line_buffering)
