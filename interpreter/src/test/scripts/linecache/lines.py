"""Lines of files, which are kept until somebody asks whether the files have changed."""

import linecache
import os
import tempfile

from attempts import attempt


def write(text, moment):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)
    os.utime(name, (moment, moment))


with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "poem.txt")
    write("one\ntwö\n\nfour", 1000)
    for number in (-1, 0, 1, 2, 3, 4, 5):
        attempt(linecache.getline, name, number)
    attempt(linecache.getlines, name)
    print(name in linecache.cache)

    write("changed\n", 2000)
    attempt(linecache.getline, name, 1)
    linecache.checkcache(name)
    attempt(linecache.getline, name, 1)
    linecache.checkcache()
    print(name in linecache.cache)

    write("again\n", 3000)
    attempt(linecache.updatecache, name)
    write("cleared\n", 4000)
    linecache.clearcache()
    attempt(linecache.getline, name, 1)

    os.remove(name)
    attempt(linecache.getline, name, 1)
    linecache.checkcache()
    attempt(linecache.getline, name, 1)

attempt(linecache.getline, "no such file", 1)
attempt(linecache.getlines, "<string>")
attempt(linecache.getlines, "")
attempt(linecache.lazycache, "no such file", {})
attempt(linecache.lazycache, "no such file", {"__name__": "absent", "__loader__": None})
print(linecache.getline(__file__, 1), end="")
