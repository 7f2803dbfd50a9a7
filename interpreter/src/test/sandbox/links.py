#### a planted link is read
print(open("link").read())
#### a planted link is written
open("link", "w").write("x")
#### a planted link to a folder
print(open("up/secret.txt").read())
#### a planted link and a way up
print(open("up/folder/../secret.txt").read())
#### a planted link to nothing is written through
open("dangling", "w").write("x")
#### a folder behind a planted link is listed
print(os.listdir("up"))
#### an entry behind a planted link tells nothing: nothing
print([entry.is_dir() for entry in os.scandir(".") if entry.name == "up"].count(True) * MARK)
#### an entry's status behind a planted link
print([entry.stat().st_size for entry in os.scandir(".") if entry.name == "link"] and MARK)
#### a file is made behind a planted link
open("up/new.txt", "w").write("x")
#### a file is removed behind a planted link
os.remove("up/victim.txt")
#### what a planted link leads to is shown
print(os.path.realpath("link") and os.path.realpath("link", strict=True), MARK)
#### what a planted link leads to is not resolved: nothing
print(("secret" in os.path.realpath("link")) * MARK)
#### a link is made out
os.symlink(SECRET, "mine")
print(open("mine").read())
#### a link is made up
os.symlink("../secret.txt", "mine")
print(open("mine").read())
#### a link is made to a folder
os.symlink("..", "mine")
print(open("mine/secret.txt").read())
#### a link is made elsewhere
os.symlink("own.txt", ROOT + "/mine")
#### a link is planted for others
os.symlink(ROOT + "/new.txt", "report.txt")
print(MARK)
#### a chain of links
os.symlink("second", "first")
os.symlink("up", "second")
print(open("first/secret.txt").read())
#### a hard link in
os.link(SECRET, "mine")
print(open("mine").read())
#### a hard link out
os.link("own.txt", ROOT + "/mine")
#### pathlib makes a link
from pathlib import Path
Path("mine").symlink_to(SECRET)
print(open("mine").read())
#### pathlib makes a hard link
from pathlib import Path
Path("mine").hardlink_to(SECRET)
print(open("mine").read())
#### pathlib resolves
from pathlib import Path
print(Path("link").resolve().read_text())
#### links are copied as links
import shutil
shutil.copyfile("link", "copy", follow_symlinks=False)
print(open("copy").read())
