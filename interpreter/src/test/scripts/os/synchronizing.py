"""fsync and fdatasync of files, pipes, objects with a descriptor, and of what is none."""

import os
import tempfile

from attempts import attempt


class Odd:
    def fileno(self):
        return 12345


class Negative:
    def fileno(self):
        return -1


class Text:
    def fileno(self):
        return "1"


with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "file")
    descriptor = os.open(name, os.O_RDWR | os.O_CREAT)
    os.write(descriptor, b"text")
    for synchronize in (os.fsync, os.fdatasync):
        attempt(synchronize, descriptor)
    os.close(descriptor)
    attempt(os.fsync, descriptor)
    with open(name, "w") as file:
        attempt(os.fsync, file)
        attempt(os.fsync, file.fileno())
    attempt(os.fsync, file)

reading, writing = os.pipe()
attempt(os.fsync, writing)
os.close(reading)
os.close(writing)
for wrong in (99999, -1, "x", 1.5, None, Odd(), Negative(), Text()):
    attempt(os.fsync, wrong)
