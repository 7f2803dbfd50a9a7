import io
import os
import subprocess
from subprocess import PIPE, DEVNULL, STDOUT


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)
        return error


print(subprocess.run(["echo", "hi"], capture_output=True))
print(subprocess.run(["echo", "hi"], capture_output=True, text=True))
print(subprocess.run("echo $((1 + 2)); echo bad >&2; exit 3", shell=True, stdout=PIPE, stderr=PIPE, text=True))
print(subprocess.run(["true"]), subprocess.run(["false"]).returncode)
print(subprocess.check_output(["echo", "out"]), subprocess.check_output("echo a; echo b", shell=True, text=True).split())
print(subprocess.run(["cat"], input="some text", text=True, capture_output=True).stdout)
print(subprocess.run(["cat"], input=b"bytes", stdout=PIPE).stdout, subprocess.run(["cat"], stdin=DEVNULL, stdout=PIPE).stdout)
print(subprocess.run("echo one; echo two >&2", shell=True, stdout=PIPE, stderr=STDOUT).stdout)
print(subprocess.call(["sh", "-c", "exit 7"]), subprocess.getoutput("echo x"), subprocess.getstatusoutput("echo y; exit 2"))
error = attempt(subprocess.run, ["false"], check=True)
print(error.returncode, error.cmd, error.output, error.stdout, error.stderr)
attempt(subprocess.check_call, ["sh", "-c", "exit 4"])
attempt(subprocess.check_output, "echo partly; exit 5", shell=True)
attempt(subprocess.run, ["no-such-program-here"])
attempt(subprocess.run, ["/no/such/program"])
attempt(subprocess.run, ["/etc"])
attempt(subprocess.run, ["echo"], cwd="/no/such/folder")
try:
    subprocess.run(["sleep", "5"], timeout=0.1)
except subprocess.TimeoutExpired as error:
    print(error.cmd, error.output, str(error).split("after")[0])
attempt(subprocess.run, ["cat"], input="text", capture_output=True)
attempt(subprocess.run, ["cat"], input="x", stdin=PIPE)
attempt(subprocess.run, ["echo"], capture_output=True, stdout=PIPE)
attempt(subprocess.check_output, ["echo"], stdout=PIPE)
attempt(subprocess.run, [3])
print(subprocess.run("pwd", cwd="/", stdout=PIPE, text=True).stdout, end="")
print(subprocess.run("echo $A$B", shell=True, env={"A": "1", "PATH": os.environ["PATH"]}, stdout=PIPE, text=True).stdout, end="")
os.environ["B"] = "from os.environ"
print(subprocess.run("echo $B", shell=True, stdout=PIPE, text=True).stdout, end="")

p = subprocess.Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True)
print(p.poll(), p.returncode, p.pid > 0, repr(p))
p.stdin.write("line 1\nline 2\n")
p.stdin.close()
for line in p.stdout:
    print("got", line.rstrip())
print(p.wait(), p.poll(), p.returncode, p.stdout.read() == "")
with subprocess.Popen("echo out; echo err >&2", shell=True, stdout=PIPE, stderr=PIPE) as p:
    print(p.communicate(), p.returncode)
p = subprocess.Popen(["sleep", "10"])
p.terminate()
print(p.wait())
p = subprocess.Popen(["sleep", "10"])
attempt(p.wait, timeout=0.05)
p.kill()
print(p.wait(), p)
p = subprocess.Popen(["bc"] if False else ["sed", "-u", "s/a/b/"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1)
for word in ("banana", "apple"):
    p.stdin.write(word + "\n")
    p.stdin.flush()
    print(p.stdout.readline(), end="")
print(p.communicate("cat\n"), p.returncode)
name = f"/tmp/ouro-subprocess-{os.getpid()}"
with open(name, "w") as f:
    f.write("start\n")
    f.flush()
    subprocess.run(["echo", "to file"], stdout=f)
with open(name) as f:
    print(subprocess.run(["cat"], stdin=f, stdout=PIPE, text=True).stdout, end="")
os.remove(name)
print(subprocess.CompletedProcess(["a"], 0).check_returncode(), subprocess.CompletedProcess(["a"], 1, "out"))
attempt(subprocess.CompletedProcess(["a"], 1, "out").check_returncode)
print(subprocess.CalledProcessError(-9, "x"), subprocess.CalledProcessError(-99, "x"), subprocess.TimeoutExpired("x", 3))
print(issubclass(subprocess.CalledProcessError, subprocess.SubprocessError))
