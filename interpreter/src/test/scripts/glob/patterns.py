import glob
import os
import shutil

base = f"/tmp/ouro-glob-{os.getpid()}"
os.makedirs(base + "/a/b/c")
os.makedirs(base + "/d")
os.makedirs(base + "/.h")
for name in ["x.py", "y.py", "z.txt", ".hid.py", "a/one.py", "a/b/two.py", "a/b/c/three.txt", "d/[odd].py", ".h/in.py"]:
    open(os.path.join(base, name), "w").close()
os.chdir(base)
for pattern in ["*.py", "*", ".*", "*/*.py", "**/*.py", "**", "a/*", "a/**", "?.py", "[xy].py", "[!x].py", "z.txt", "none", "a/", "a/b/",
                "*/", "**/", "a/*/two.py", "./*.py", "", "d/[[]odd].py", ".h/*", "a/**/*.txt", "**/b/*"]:
    for recursive in (False, True):
        print(repr(pattern), recursive, sorted(glob.glob(pattern, recursive=recursive)))
print(sorted(glob.glob(base + "/*.py")) == sorted(base + "/" + n for n in ["x.py", "y.py"]), sorted(glob.glob("*.py", root_dir="a")))
print(sorted(glob.glob(b"*.py")), sorted(glob.iglob("*.txt")), glob.escape("a[b]*?"), sorted(glob.glob("*.py", include_hidden=True)))
os.chdir("/")
shutil.rmtree(base)
