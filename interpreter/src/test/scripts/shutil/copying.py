import os
import shutil


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, function(*args, **kwargs))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


base = f"/tmp/ouro-shutil-{os.getpid()}"
os.makedirs(base)
os.chdir(base)
os.makedirs("src/sub/deep")
for name, text in [("src/a.txt", "A"), ("src/b.py", "B"), ("src/sub/c.txt", "C"), ("src/sub/deep/d.py", "D")]:
    with open(name, "w") as f:
        f.write(text)
os.chmod("src/a.txt", 0o640)
attempt(shutil.copy, "src/a.txt", "copy.txt")
attempt(shutil.copy, "src/a.txt", "src/sub")
attempt(shutil.copyfile, "src/a.txt", "plain.txt")
attempt(shutil.copy2, "src/a.txt", "two.txt")
print(oct(os.stat("copy.txt").st_mode), os.stat("two.txt").st_mtime == os.stat("src/a.txt").st_mtime, open("plain.txt").read())
attempt(shutil.copyfile, "src/a.txt", "src/a.txt")
attempt(shutil.copyfile, "zzz", "yyy")
attempt(shutil.copyfile, "src", "yyy")
attempt(shutil.copytree, "src", "tree")
attempt(shutil.copytree, "src", "tree")
attempt(shutil.copytree, "src", "tree", dirs_exist_ok=True)
attempt(shutil.copytree, "src", "filtered", ignore=shutil.ignore_patterns("*.py", "deep"))
for top, folders, files in os.walk("filtered"):
    folders.sort()
    print(top, folders, sorted(files))
attempt(shutil.move, "copy.txt", "moved.txt")
attempt(shutil.move, "moved.txt", "tree")
attempt(shutil.move, "two.txt", "tree/moved.txt")
attempt(shutil.move, "plain.txt", "tree/sub/")
attempt(shutil.move, "zzz", "yyy")
attempt(shutil.move, "tree", "tree/sub/inside")
attempt(shutil.rmtree, "tree")
attempt(shutil.rmtree, "tree")
attempt(shutil.rmtree, "tree", ignore_errors=True)
attempt(shutil.rmtree, "src/a.txt")
print(sorted(os.listdir(".")))
print(os.path.basename(shutil.which("sh")), shutil.which("no-such-program"), shutil.which("/bin/sh"), shutil.which("sh", path="/nowhere"))
usage = shutil.disk_usage("/")
print(usage.total > 0, usage._fields)
os.environ["COLUMNS"], os.environ["LINES"] = "100", "50"
print(shutil.get_terminal_size())
with open("src/a.txt", "rb") as source, open("obj", "wb") as target:
    shutil.copyfileobj(source, target)
print(open("obj").read(), issubclass(shutil.Error, OSError), issubclass(shutil.SameFileError, shutil.Error))
os.chdir("/")
shutil.rmtree(base)
print(os.path.exists(base))
