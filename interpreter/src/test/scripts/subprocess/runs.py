# What run and call refuse, and what they do with programs that fail or take too long.
import subprocess
from subprocess import CalledProcessError, DEVNULL, PIPE, TimeoutExpired

for options in ({"input": b"x", "stdin": PIPE}, {"capture_output": True, "stdout": PIPE},
                {"capture_output": True, "stderr": DEVNULL}, {"input": b"x", "stdin": DEVNULL, "capture_output": True}):
    try:
        subprocess.run(["cat"], **options)
    except ValueError as error:
        print("ValueError:", error)

print(subprocess.run(["cat"], input=b"fed", stdin=None, capture_output=True))
print(subprocess.run(["cat"], input="fed", text=True, stdout=PIPE))
print(subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True, text=True))
print(subprocess.run("exit 4", shell=True))
try:
    subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True, text=True, check=True)
except CalledProcessError as error:
    print(error, error.cmd, repr(error.output), repr(error.stdout), repr(error.stderr))
print(subprocess.run(["true"], check=True).returncode, subprocess.run(args=["false"]))

for action in (lambda: subprocess.run(["sleep", "30"], timeout=0.2),
               lambda: subprocess.run(["sleep", "30"], timeout=0.2, capture_output=True),
               lambda: subprocess.call(["sleep", "30"], timeout=0.2),
               lambda: subprocess.check_output(["sleep", "30"], timeout=0.2)):
    try:
        action()
    except TimeoutExpired as error:
        # Without pipes CPython tells the time that was left when it began to wait.
        print(str(error).partition(" after ")[0], error.cmd, round(error.timeout, 1), error.output, error.stderr)

try:
    subprocess.run(["/no/such/program"], check=True)
except FileNotFoundError as error:
    print(error)
print(subprocess.call(["sh", "-c", "exit 5"]), subprocess.call("true"))


class Watched(subprocess.Popen):
    """Tells when it is killed."""

    def kill(self):
        print("killed")
        super().kill()

    def communicate(self, input=None, timeout=None):
        if input == b"raise":
            raise LookupError("while it runs")
        return super().communicate(input, timeout)


subprocess.Popen = Watched
try:
    subprocess.run(["cat"], input=b"raise")
except LookupError as error:
    print("LookupError:", error)
try:
    subprocess.run(["false"], check=True)
except CalledProcessError as error:
    print(error)
