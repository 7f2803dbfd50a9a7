"""Files and whole trees moved and removed."""

import contextlib
import os
import shutil
import tempfile

from attempts import attempt

with tempfile.TemporaryDirectory() as base, contextlib.chdir(base):
    os.makedirs("tree/sub")
    for name in ("one.txt", "two.txt", "three.txt"):
        with open(name, "w") as file:
            file.write(name)
    attempt(shutil.move, "one.txt", "moved.txt")
    attempt(shutil.move, "moved.txt", "tree")
    attempt(shutil.move, "two.txt", "tree/moved.txt")
    attempt(shutil.move, "three.txt", "tree/sub/")
    attempt(shutil.move, "zzz", "yyy")
    attempt(shutil.move, "tree", "tree/sub/inside")
    print(sorted(os.listdir()), sorted(os.listdir("tree")), open("tree/moved.txt").read())

    attempt(shutil.rmtree, "tree/moved.txt")
    attempt(shutil.rmtree, "tree")
    attempt(shutil.rmtree, "tree")
    attempt(shutil.rmtree, "tree", ignore_errors=True)
    print(os.listdir())
