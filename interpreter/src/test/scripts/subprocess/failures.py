"""Programs that fail, are not there, or take too long."""

import subprocess

from attempts import attempt

try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as error:
    print(repr(error), error.returncode, error.cmd, error.output, error.stdout, error.stderr)
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

print(subprocess.CompletedProcess(["a"], 0).check_returncode(), subprocess.CompletedProcess(["a"], 1, "out"))
attempt(subprocess.CompletedProcess(["a"], 1, "out").check_returncode)
print(subprocess.CalledProcessError(-9, "x"), subprocess.CalledProcessError(-99, "x"), subprocess.TimeoutExpired("x", 3))
print(issubclass(subprocess.CalledProcessError, subprocess.SubprocessError))
