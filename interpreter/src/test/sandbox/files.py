#### open reads
print(open(SECRET).read())
#### open writes
open(ROOT + "/new.txt", "w").write("x")
#### open appends
open(VICTIM_FILE, "a").write("x")
#### open updates
open(VICTIM_FILE, "r+").write("x")
#### open makes exclusively
open(ROOT + "/new.txt", "x").close()
#### open of bytes
print(open(os.fsencode(SECRET)).read())
#### open of a path object
class Lying:
    count = 0
    def __fspath__(self):
        Lying.count += 1
        return SECRET if Lying.count > 0 else HERE + "/own.txt"
print(open(Lying()).read())
#### open with an opener
print(open("own.txt", opener=lambda name, flags: os.open(SECRET, os.O_RDONLY)).read())
#### open by a path that goes up
print(open("../secret.txt").read())
#### open by a path that goes down and up
os.mkdir("a")
print(open("a/../../secret.txt").read())
#### open by a path with dots and slashes
print(open(HERE + "/.//..///./secret.txt").read())
#### io.open
import io
print(io.open(SECRET).read())
#### io.FileIO: AttributeError (only here)
import io
print(io.FileIO(SECRET).read())
#### io.open_code: AttributeError (only here)
import io
print(io.open_code(SECRET).read())
#### codecs.open
import codecs
print(codecs.open(SECRET, encoding="utf-8").read())
#### os.open reads
print(os.read(os.open(SECRET, os.O_RDONLY), 100))
#### os.open makes
os.open(ROOT + "/new.txt", os.O_CREAT | os.O_WRONLY)
#### os.open makes what it reads
os.open(ROOT + "/new.txt", os.O_CREAT | os.O_RDONLY)
#### os.open truncates
os.open(VICTIM_FILE, os.O_WRONLY | os.O_TRUNC)
#### os.open appends
os.write(os.open(VICTIM_FILE, os.O_WRONLY | os.O_APPEND), b"x")
#### os.listdir
print(os.listdir(ROOT))
#### os.scandir
print([entry.name for entry in os.scandir(ROOT)])
#### os.walk: nothing
print(list(os.walk(ROOT)))
#### glob: nothing
import glob
print(glob.glob(ROOT + "/*"), glob.glob("../*"), glob.glob(ROOT + "/**", recursive=True))
#### pathlib reads
from pathlib import Path
print(Path(SECRET).read_text())
#### pathlib reads bytes
from pathlib import Path
print(Path(SECRET).read_bytes())
#### pathlib writes
from pathlib import Path
Path(ROOT, "new.txt").write_text("x")
#### pathlib touches
from pathlib import Path
Path(ROOT, "new.txt").touch()
#### pathlib lists
from pathlib import Path
print(list(Path(ROOT).iterdir()))
#### pathlib unlinks
from pathlib import Path
Path(VICTIM_FILE).unlink()
#### pathlib renames
from pathlib import Path
Path(VICTIM_FILE).rename(HERE + "/taken")
#### os.stat
print(os.stat(SECRET).st_size, MARK)
#### os.lstat
print(os.lstat(SECRET).st_size, MARK)
#### os.remove
os.remove(VICTIM_FILE)
#### os.rename out
os.rename(VICTIM_FILE, ROOT + "/renamed")
#### os.rename in
os.rename(SECRET, "taken")
print(open("taken").read())
#### os.rename over
os.rename("own.txt", VICTIM_FILE)
#### os.replace
os.replace("own.txt", VICTIM_FILE)
#### os.mkdir
os.mkdir(ROOT + "/new")
#### os.makedirs
os.makedirs(ROOT + "/new/newer")
#### os.rmdir
os.rmdir(ROOT + "/empty")
#### os.removedirs
os.removedirs(ROOT + "/empty")
#### os.renames
os.renames("own.txt", ROOT + "/new/own.txt")
#### os.chmod
os.chmod(VICTIM_FILE, 0)
#### os.utime
os.utime(VICTIM_FILE, (0, 0))
#### os.truncate
os.truncate(VICTIM_FILE, 0)
#### os.chdir
os.chdir(ROOT)
print(open("secret.txt").read())
#### os.access and exists tell nothing: nothing
print([os.access(SECRET, os.R_OK), os.path.exists(SECRET), os.path.isfile(SECRET)].count(True) * MARK)
#### os.path.getsize
print(os.path.getsize(SECRET) and MARK)
#### os.path.samefile
print(os.path.samefile(SECRET, SECRET) and MARK)
#### os.mkfifo
os.mkfifo(ROOT + "/pipe")
#### shutil.copy in
import shutil
shutil.copy(SECRET, "taken")
print(open("taken").read())
#### shutil.copyfile out
import shutil
shutil.copyfile("own.txt", ROOT + "/new.txt")
#### shutil.copytree
import shutil
shutil.copytree(ROOT + "/folder", "taken")
print(open("taken/inner.txt").read())
#### shutil.move
import shutil
shutil.move(VICTIM_FILE, "taken")
#### shutil.rmtree
import shutil
shutil.rmtree(ROOT + "/folder")
#### shutil.disk_usage
import shutil
print(shutil.disk_usage(ROOT) and MARK)
#### tempfile.mkstemp elsewhere
import tempfile
tempfile.mkstemp(dir=ROOT)
#### tempfile.mkdtemp elsewhere
import tempfile
tempfile.mkdtemp(dir=ROOT)
#### tempfile.NamedTemporaryFile elsewhere
import tempfile
tempfile.NamedTemporaryFile(dir=ROOT, delete=False)
#### linecache: nothing
import linecache
print(linecache.getlines(SECRET))
#### logging
import logging
logging.FileHandler(ROOT + "/log.txt").emit(logging.makeLogRecord({"msg": "x"}))
#### gzip
import gzip
gzip.open(ROOT + "/new.gz", "wb").write(b"x")
#### configparser: nothing
import configparser
parser = configparser.ConfigParser()
print(parser.read(ROOT + "/settings.ini"), parser.sections())
#### argparse: SystemExit
import argparse
parser = argparse.ArgumentParser(fromfile_prefix_chars="@")
parser.add_argument("words", nargs="*")
print(parser.parse_args(["@" + SECRET]))
#### argparse.FileType: ArgumentTypeError
import argparse
print(argparse.FileType()(SECRET).read())
#### two threads swap a link (only here)
import threading
os.mkdir("d"); open("d/secret.txt", "w").close()
os.rename("d", "real")
def swap():
    for _ in range(300):
        try:
            os.symlink("real", "d"); os.unlink("d"); os.symlink("..", "d"); os.unlink("d")
        except OSError:
            pass
thread = threading.Thread(target=swap); thread.start()
for _ in range(300):
    try:
        text = open("d/secret.txt").read()
        if text: print(text)
    except OSError:
        pass
thread.join()
raise PermissionError
#### more is written than permitted: OSError
with open("big", "wb") as file:
    for _ in range(100):
        file.write(bytes(100_000))
print(MARK)
#### more is made long than permitted: OSError
with open("big", "wb") as file:
    file.truncate(1 << 40)
print(MARK)
#### more files are made than permitted: OSError
for number in range(10_000):
    open(f"file{number}", "w").close()
print(MARK)
