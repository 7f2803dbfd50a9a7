"""os.putenv reaches processes and leaves os.environ alone; os.environ reaches both."""

import asyncio
import os
import subprocess

from attempts import attempt


def shown(name):
    text = f"echo [${name}]"
    return subprocess.run(text, shell=True, capture_output=True, text=True).stdout.strip(), os.popen(text).read().strip(), os.environ.get(name)


async def shown_by_asyncio(name):
    process = await asyncio.create_subprocess_shell(f"echo [${name}]", stdout=subprocess.PIPE)
    return (await process.communicate())[0]


attempt(os.putenv, "OURO_TEST", "1")
print(shown("OURO_TEST"), asyncio.run(shown_by_asyncio("OURO_TEST")))
os.environ["OURO_TEST"] = "2"
print(shown("OURO_TEST"), asyncio.run(shown_by_asyncio("OURO_TEST")))
attempt(os.unsetenv, "OURO_TEST")
print(shown("OURO_TEST"))
os.environ["OURO_TEST"] = "3"
del os.environ["OURO_TEST"]
print(shown("OURO_TEST"), os.system('test -z "$OURO_TEST"'))
attempt(os.putenv, b"OURO_TEST", b"bytes")
print(shown("OURO_TEST"))

for name, value in (("a=b", "x"), ("", "x"), (1, "x"), ("x", 1), ("a\0", "x"), ("a", "\0")):
    attempt(os.putenv, name, value)
for name in ("a=b", "", 1, "a\0", "OURO_NOT_THERE"):
    attempt(os.unsetenv, name)
for name, value in (("", "x"), ("a=b", "x"), ("a\0", "x")):
    attempt(os.environ.__setitem__, name, value)
attempt(subprocess.run, ["true"], env={"a=b": "x"})
attempt(subprocess.run, ["true"], env={"a": "x\0"})
