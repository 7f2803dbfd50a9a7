"""Folders made, listed, walked through and removed."""

import contextlib
import os
import tempfile

from attempts import attempt


def write(name, text):
    with open(name, "w") as file:
        file.write(text)


with tempfile.TemporaryDirectory() as base, contextlib.chdir(base):
    print(os.getcwd() == os.path.realpath(base))
    attempt(os.mkdir, "a")
    attempt(os.mkdir, "a")
    attempt(os.mkdir, "b/c")
    attempt(os.makedirs, "b/c/d")
    attempt(os.makedirs, "b/c/d")
    attempt(os.makedirs, "b/c/d", exist_ok=True)
    attempt(os.makedirs, "b/c/e/")
    write("b/one.txt", "hello\n")
    write(os.path.join("b", "c", "two.txt"), "hello, you\n")
    attempt(os.mkdir, "b/one.txt/x")
    attempt(os.mkdir, 3)
    print(sorted(os.listdir("b")), sorted(os.listdir()), sorted(os.listdir("a/../b/c")), sorted(os.listdir(b"b")))
    attempt(os.listdir, "zzz")
    attempt(os.listdir, "b/one.txt")
    attempt(os.listdir, 1.5)
    attempt(os.chdir, "zzz")
    attempt(os.chdir, "b/one.txt")

    for top, folders, files in os.walk("."):
        folders.sort()
        print(top, folders, sorted(files))
    upwards = [(top, sorted(folders), sorted(files)) for top, folders, files in os.walk("b", topdown=False)]
    print(sorted(upwards), upwards[-2][0], upwards[-1][0])
    print(list(os.walk("zzz")))
    for place in os.walk("zzz", onerror=print):
        print(place)
    with os.scandir("b") as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            print(entry, entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.stat().st_size > 0)

    attempt(os.rmdir, "b")
    attempt(os.rmdir, "b/one.txt")
    attempt(os.rmdir, "zzz")
    attempt(os.removedirs, "b/c/d")
    attempt(os.removedirs, "b/c/e")
    print(sorted(os.listdir("b")))
    os.remove("b/c/two.txt")
    os.remove("b/one.txt")
    attempt(os.renames, "b/c", "n/m/o")
    print(sorted(os.listdir()))
    os.removedirs("n/m/o")
    print(os.listdir())
