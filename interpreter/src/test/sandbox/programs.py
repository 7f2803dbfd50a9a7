#### subprocess.run
import subprocess
print(subprocess.run(["cat", SECRET], capture_output=True, text=True).stdout)
#### subprocess by its path
import subprocess
print(subprocess.run(["/bin/cat", SECRET], capture_output=True, text=True).stdout)
#### subprocess by a shell
import subprocess
print(subprocess.check_output("cat " + SECRET, shell=True, text=True))
#### subprocess by a link
import subprocess
os.symlink("/bin/cat", "own")
print(subprocess.check_output(["./own", SECRET], text=True))
#### subprocess by a script of one's own
import subprocess
with open("own.sh", "w") as file:
    file.write("#!/bin/sh\ncat " + SECRET)
os.chmod("own.sh", 0o700)
print(subprocess.check_output([HERE + "/own.sh"], text=True))
#### another interpreter (only here)
import subprocess, sys
print(subprocess.check_output([sys.executable, "-c", f"print(open({SECRET!r}).read())"], text=True))
#### os.system
os.system("echo x > " + ROOT + "/new.txt")
#### os.popen
print(os.popen("cat " + SECRET).read())
#### a process that has nothing to do with this
import subprocess
subprocess.Popen(["sh", "-c", "echo x > " + ROOT + "/new.txt"], start_new_session=True).wait()
#### asyncio's programs
import asyncio
async def main():
    process = await asyncio.create_subprocess_exec("cat", SECRET, stdout=asyncio.subprocess.PIPE)
    print(await process.stdout.read())
asyncio.run(main())
#### asyncio's shell
import asyncio
async def main():
    process = await asyncio.create_subprocess_shell("cat " + SECRET, stdout=asyncio.subprocess.PIPE)
    print(await process.stdout.read())
asyncio.run(main())
#### the module below
import _subprocess
print(_subprocess.start(["cat", SECRET], None, None, None, -1, None).stdout().read())
#### the module below asyncio
import asyncio, _asyncio
async def main():
    _asyncio.start_child(["sh", "-c", "echo x > " + ROOT + "/new.txt"], None, None, None, None, None, None)
    await asyncio.sleep(0.5)
asyncio.run(main())
#### os.execv: AttributeError (only here)
os.execv("/bin/cat", ["cat", SECRET])
#### os.execvp: AttributeError (only here)
os.execvp("cat", ["cat", SECRET])
#### os.fork: AttributeError (only here)
print(os.fork(), MARK)
#### os.posix_spawn: AttributeError (only here)
os.posix_spawn("/bin/cat", ["cat", SECRET], {})
#### os.spawnv: AttributeError (only here)
os.spawnv(0, "/bin/cat", ["cat", SECRET])
#### os.startfile: AttributeError (only here)
os.startfile(SECRET)
#### pty: ModuleNotFoundError (only here)
import pty
pty.spawn(["cat", SECRET])
#### a signal to another
os.kill(VICTIM, 9)
#### another signal to another
os.kill(VICTIM, 10)
#### is another there
os.kill(VICTIM, 0)
print(MARK)
#### a signal to the parent
os.kill(os.getppid(), 0)
print(MARK)
#### a signal to all (only here)
os.kill(-1, 0)
print(MARK)
#### a signal to a group (only here)
os.killpg(VICTIM, 9)
print(MARK)
#### which programs there are: nothing
import shutil
print(bool(shutil.which("cat")) * MARK)
