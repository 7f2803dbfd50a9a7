"""Files of bytes: looked into, read into buffers, cut off, and closed."""

import contextlib
import tempfile

from attempts import attempt

with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    with open("file", "wb") as file:
        file.write(b"0123456789")
        for function, *arguments in ((file.truncate, 4), (file.tell,), (file.truncate,), (file.flush,), (file.writelines, [b"a", b"b"]),
                                     (file.writelines, ["x"]), (file.readinto, bytearray(3)), (file.read,), (file.seek, 0, 7), (file.seek, -1)):
            attempt(function, *arguments)
    with open("file", "rb") as file:
        buffer = bytearray(4)
        attempt(file.readinto, buffer)
        print(buffer, file.read(), file.readinto(buffer))
        for function, *arguments in ((file.readinto, b"x"), (file.truncate, 3), (file.flush,), (file.write, b"x"), (file.peek,), (file.seek, 2),
                                     (file.peek,), (file.read1, 2), (file.tell,)):
            attempt(function, *arguments)
    with open("file", "wb") as file:
        file.write(b"one\ntwo\nthree\n")
    with open("file", "rb") as file:
        print(file.readlines(1), file.readlines(4), file.readlines(), file.readline(2))
        file.seek(0)
        print(file.readline(2), file.readline(2), file.readlines(-1))
    with open("file") as file:
        print(file.readlines(5), file.readlines(None), file.seek(0), file.readlines(1), file.readlines(4))
        for arguments in ((5, 1), (-1,), (0, 2), (3, 2), (0, 7)):
            attempt(file.seek, *arguments)

    for mode in ("rb", "wb", "r+b", "r", "w"):
        file = open("file", mode)
        file.close()
        print(mode)
        for name in ("flush", "truncate", "tell", "readable", "writable", "seekable", "fileno", "isatty", "__enter__", "__iter__", "close"):
            attempt(getattr(file, name))
        attempt(file.seek, 0)
        attempt(file.writelines, [])
        if "r" in mode:
            for name in ("read", "readline", "readlines", "__next__"):
                attempt(getattr(file, name))
        if "b" in mode and "r" in mode:
            for name in ("read1", "peek"):
                attempt(getattr(file, name))
            attempt(file.readinto, bytearray(1))
        if mode == "wb":
            attempt(file.write, b"x")
            attempt(file.read)
        print(file.closed, file.name, file.mode)
