"""Programs that run while the script talks to them."""

import subprocess
import tempfile
from subprocess import PIPE

from attempts import attempt

process = subprocess.Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True)
print(process.poll(), process.returncode, process.pid > 0, repr(process))
process.stdin.write("line 1\nline 2\n")
process.stdin.close()
for line in process.stdout:
    print("got", line.rstrip())
print(process.wait(), process.poll(), process.returncode, process.stdout.read() == "")

with subprocess.Popen("echo out; echo err >&2", shell=True, stdout=PIPE, stderr=PIPE) as process:
    print(process.communicate(), process.returncode)

process = subprocess.Popen(["sleep", "10"])
process.terminate()
print(process.wait())
process = subprocess.Popen(["sleep", "10"])
attempt(process.wait, timeout=0.05)
process.kill()
print(process.wait(), process)

process = subprocess.Popen(["sed", "-u", "s/a/b/"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1)
for word in ("banana", "apple"):
    process.stdin.write(word + "\n")
    process.stdin.flush()
    print(process.stdout.readline(), end="")
print(process.communicate("cat\n"), process.returncode)

with tempfile.TemporaryDirectory() as folder:
    with open(folder + "/output", "w") as file:
        file.write("start\n")
        file.flush()
        subprocess.run(["echo", "to file"], stdout=file)
    with open(folder + "/output") as file:
        print(subprocess.run(["cat"], stdin=file, stdout=PIPE, text=True).stdout, end="")
