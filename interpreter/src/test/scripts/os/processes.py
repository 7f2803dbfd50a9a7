"""This process, others, and how they end."""

import os

from attempts import attempt

print(os.getpid() == os.getpid(), os.getppid() > 0)
print(os.system("exit 3") >> 8, os.system("true"), os.waitstatus_to_exitcode(os.system("exit 4")))
print(os.WEXITSTATUS(768), os.WIFEXITED(768), os.WTERMSIG(9), os.WIFSIGNALED(9))
attempt(os.kill, 99999999, 0)
attempt(os.kill, os.getpid(), 0)
attempt(os.sched_getaffinity, 99999999)
attempt(os.sched_getaffinity, -1)
print(os.sched_getaffinity(0) == os.sched_getaffinity(os.getpid()) == os.sched_getaffinity(os.getppid()), len(os.sched_getaffinity(0)) >= 1)
