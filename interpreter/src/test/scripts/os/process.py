import os
import sys


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, function(*args, **kwargs))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


print(os.name, os.sep, os.linesep == "\n", os.pathsep, os.curdir, os.pardir, os.extsep, os.altsep, os.devnull)
print(os.getpid() == os.getpid(), os.getppid() > 0, os.cpu_count() >= 1, len(os.urandom(5)), isinstance(os.urandom(2), bytes))
os.environ["OURO_TEST"] = "value"
print(os.environ["OURO_TEST"], os.getenv("OURO_TEST"), os.environ.get("OURO_TEST"), "OURO_TEST" in os.environ)
print(os.getenv("OURO_NONE"), os.getenv("OURO_NONE", "default"), os.environ.get("OURO_NONE", 5))
print(os.environb[b"OURO_TEST"], os.environ.setdefault("OURO_TEST", "other"), os.environ.pop("OURO_TEST"))
attempt(os.environ.__getitem__, "OURO_TEST")
attempt(os.environ.__setitem__, "x", 3)
attempt(os.environ.__setitem__, 3, "x")
attempt(os.getenv, 3)
attempt(os.environ.pop, "OURO_TEST")
print(os.environ.pop("OURO_TEST", None))
os.environ.update({"OUROT_A": "1"}, OUROT_B="2")
print({k: v for k, v in os.environ.items() if k.startswith("OUROT_")})
print(repr(os.environ)[:9], isinstance(os.environ.copy(), dict), len(os.environ) == len(list(os.environ)))
del os.environ["OUROT_A"]
print("OUROT_A" in os.environ, sorted(k for k in os.environ if k.startswith("OUROT_")))
print(os.system("exit 3") >> 8, os.system("true"), os.waitstatus_to_exitcode(os.system("exit 4")))
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns)
attempt(os.terminal_size, (80,))
attempt(os.urandom, -1)
attempt(os.kill, 99999999, 0)
print(os.kill(os.getpid(), 0))
print(os.uname().sysname, len(os.uname()), len(os.getloadavg()), os.error is OSError)
print(os.WEXITSTATUS(768), os.WIFEXITED(768), os.WTERMSIG(9), os.WIFSIGNALED(9))
attempt(getattr, os, "no_such_name")
