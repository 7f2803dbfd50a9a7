"""What os.stat tells of a file, and what changes it."""

import contextlib
import os
import stat
import tempfile

from attempts import attempt

with tempfile.TemporaryDirectory() as base, contextlib.chdir(base):
    os.mkdir("folder")
    with open("one.txt", "w") as file:
        file.write("hello\n")
    status = os.stat("one.txt")
    print(status.st_size, status[6], stat.S_ISREG(status.st_mode), stat.S_ISDIR(status.st_mode), len(status))
    print(isinstance(status.st_mtime, float), isinstance(status[8], int), status.st_mtime_ns // 10**9 == status[8])
    print(repr(status).startswith("os.stat_result(st_mode="), isinstance(status, tuple))
    print(os.path.getsize("one.txt"), os.path.isfile("one.txt"), os.path.isdir("folder"), os.path.exists("q"))
    attempt(os.access, "one.txt", os.R_OK)
    attempt(os.access, "zzz", os.F_OK)

    os.chmod("one.txt", 0o640)
    print(oct(os.stat("one.txt").st_mode), stat.filemode(os.stat("one.txt").st_mode), stat.filemode(os.stat("folder").st_mode)[0])
    os.utime("one.txt", (1000, 2000.5))
    print(os.path.getatime("one.txt"), os.path.getmtime("one.txt"))
    os.utime("one.txt", ns=(5 * 10**9, 7 * 10**9 + 500))
    print(os.stat("one.txt").st_mtime_ns, os.stat("one.txt").st_atime)
    os.truncate("one.txt", 3)
    print(open("one.txt").read())

    attempt(os.stat, "zzz")
    attempt(os.stat, "")
    attempt(os.stat, 1.5)
    attempt(os.stat, "a\0")
    attempt(open, "one.txt/x")
    attempt(open, "no")
    attempt(open, "no/no", "w")
    attempt(open, "folder", "w")
