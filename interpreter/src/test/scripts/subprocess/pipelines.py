import os
import signal
import subprocess

first = subprocess.Popen(["printf", "b\\na\\nc\\n"], stdout=subprocess.PIPE)
second = subprocess.Popen(["sort"], stdin=first.stdout, stdout=subprocess.PIPE)
third = subprocess.Popen(["tr", "a-z", "A-Z"], stdin=second.stdout, stdout=subprocess.PIPE, text=True)
print(third.communicate(), first.wait(), second.wait())
sleeper = subprocess.Popen("sleep 10", shell=True, preexec_fn=os.setsid)
while os.getpgid(sleeper.pid) != sleeper.pid:
    pass
print(os.getpgid(sleeper.pid) == sleeper.pid, os.getpgrp() == os.getpgid(0))
os.killpg(os.getpgid(sleeper.pid), signal.SIGTERM)
print(sleeper.wait() != 0)
try:
    os.killpg(99999999, signal.SIGTERM)
except ProcessLookupError as error:
    print(error)
