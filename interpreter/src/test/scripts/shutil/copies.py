"""Files and whole trees copied: what comes along, and what is refused."""

import contextlib
import os
import shutil
import tempfile

from attempts import attempt


def write(name, text):
    os.makedirs(os.path.dirname(name), exist_ok=True)
    with open(name, "w") as file:
        file.write(text)


with tempfile.TemporaryDirectory() as base, contextlib.chdir(base):
    write("src/a.txt", "A")
    write("src/b.py", "B")
    write("src/sub/c.txt", "C")
    write("src/sub/deep/d.py", "D")
    os.chmod("src/a.txt", 0o640)
    attempt(shutil.copy, "src/a.txt", "copy.txt")
    attempt(shutil.copy, "src/a.txt", "src/sub")
    attempt(shutil.copyfile, "src/a.txt", "plain.txt")
    attempt(shutil.copy2, "src/a.txt", "two.txt")
    print(oct(os.stat("copy.txt").st_mode), os.stat("two.txt").st_mtime == os.stat("src/a.txt").st_mtime, open("plain.txt").read())
    attempt(shutil.copyfile, "src/a.txt", "src/a.txt")
    attempt(shutil.copyfile, "zzz", "yyy")
    attempt(shutil.copyfile, "src", "yyy")
    with open("src/a.txt", "rb") as source, open("obj", "wb") as target:
        shutil.copyfileobj(source, target)
    print(open("obj").read(), issubclass(shutil.Error, OSError), issubclass(shutil.SameFileError, shutil.Error))

    attempt(shutil.copytree, "src", "tree")
    attempt(shutil.copytree, "src", "tree")
    attempt(shutil.copytree, "src", "tree", dirs_exist_ok=True)
    attempt(shutil.copytree, "src", "filtered", ignore=shutil.ignore_patterns("*.py", "deep"))
    for top, folders, files in os.walk("filtered"):
        folders.sort()
        print(top, folders, sorted(files))
