"""subprocess.run and its older relatives: input, output, exit codes."""

import os
import subprocess
from subprocess import DEVNULL, PIPE, STDOUT

from attempts import attempt

print(subprocess.run(["echo", "hi"], capture_output=True))
print(subprocess.run(["echo", "hi"], capture_output=True, text=True))
print(subprocess.run("echo $((1 + 2)); echo bad >&2; exit 3", shell=True, stdout=PIPE, stderr=PIPE, text=True))
print(subprocess.run(["true"]), subprocess.run(["false"]).returncode)
print(subprocess.check_output(["echo", "out"]), subprocess.check_output("echo a; echo b", shell=True, text=True).split())
print(subprocess.run(["cat"], input="some text", text=True, capture_output=True).stdout)
print(subprocess.run(["cat"], input=b"bytes", stdout=PIPE).stdout, subprocess.run(["cat"], stdin=DEVNULL, stdout=PIPE).stdout)
print(subprocess.run("echo one; echo two >&2", shell=True, stdout=PIPE, stderr=STDOUT).stdout)
print(subprocess.call(["sh", "-c", "exit 7"]), subprocess.getoutput("echo x"), subprocess.getstatusoutput("echo y; exit 2"))
print(subprocess.run("pwd", cwd="/", stdout=PIPE, text=True).stdout, end="")
print(subprocess.run("echo $A$B", shell=True, env={"A": "1", "PATH": os.environ["PATH"]}, stdout=PIPE, text=True).stdout, end="")
os.environ["B"] = "from os.environ"
print(subprocess.run("echo $B", shell=True, stdout=PIPE, text=True).stdout, end="")

attempt(subprocess.run, ["cat"], input="text", capture_output=True)
attempt(subprocess.run, ["cat"], input="x", stdin=PIPE)
attempt(subprocess.run, ["echo"], capture_output=True, stdout=PIPE)
attempt(subprocess.check_output, ["echo"], stdout=PIPE)
attempt(subprocess.run, [3])
