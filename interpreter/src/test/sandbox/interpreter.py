#### the library is written (only here)
import os
open(LIBRARY + "/textwrap.py", "a").write("x")
#### the library is replaced (only here)
os.rename("own.txt", LIBRARY + "/textwrap.py")
#### the folder of the library is moved (only here)
os.rename(LIBRARY, HERE + "/library")
#### the cache is poisoned (only here)
open(CACHE + "/ast/0000", "wb").write(b"x")
#### the cache is read (only here)
print(os.listdir(CACHE), MARK)
#### the cache becomes a link (only here)
os.symlink(HERE, CACHE + "/ast")
#### the archives of Java are written (only here)
open(JAVA + "/lib/modules", "r+b")
print(MARK)
#### the frames outside (only here)
import sys
frame = sys._getframe()
while frame.f_back:
    frame = frame.f_back
print(frame.f_builtins["open"](SECRET).read())
#### the frames of an exception (only here)
try:
    open(SECRET)
except OSError as error:
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    print(trace.tb_frame.f_globals["__builtins__"].open(SECRET).read())
#### the builtins of another module (only here)
import json
print(json.__builtins__.open(SECRET).read())
#### builtins are put back (only here)
import builtins, io
builtins.open = lambda name, *rest: io.open(name, *rest)
print(open(SECRET).read())
#### a file is made of its class: TypeError (only here)
print(type(open("own.txt", "rb"))(SECRET).read())
#### exec with other builtins (only here)
exec("print(open(SECRET).read())", {"__builtins__": __builtins__, "SECRET": SECRET})
#### eval in a function of its own (only here)
print(eval("open(SECRET).read()", {"SECRET": SECRET}))
#### a finalizer (only here)
import weakref, gc
class Last:
    def __del__(self):
        print(open(SECRET).read())
Last()
gc.collect()
print(open(SECRET).read())
#### a thread (only here)
import threading
def run():
    print(open(SECRET).read())
thread = threading.Thread(target=run)
thread.start()
thread.join()
raise PermissionError
#### an executor (only here)
import asyncio
async def main():
    print(await asyncio.to_thread(open, SECRET))
asyncio.run(main())
#### a handler at the end: nothing (only here)
import atexit
atexit.register(lambda: print(open(SECRET).read()))
#### an audit hook: AttributeError (only here)
import sys
sys.addaudithook(print)
#### a Java object's class: AttributeError (only here)
print(THING.getClass(), MARK)
#### a Java object's class, in Python's words: AttributeError (only here)
print(THING.__class__.__mro__)
print(THING.__class__.forName("java.lang.Runtime"), MARK)
#### a Java object's attributes: nothing (only here)
print([name for name in dir(THING) if not name.startswith("__")])
#### a Java object is called: TypeError (only here)
THING()
#### a Java function's class: AttributeError (only here)
print(FUNCTION.getClass(), MARK)
#### a Java function's attributes: nothing (only here)
print([name for name in dir(FUNCTION) if not name.startswith("__")])
#### a class of Java's by its kind: TypeError (only here)
print(type(THING)(), MARK)
#### the permissions are changed: ModuleNotFoundError (only here)
import _permissions
#### more output than anybody reads: nothing (only here)
for _ in range(1000):
    print("x" * 1000)
#### an end that does not wait: SystemExit (only here)
os._exit(3)
