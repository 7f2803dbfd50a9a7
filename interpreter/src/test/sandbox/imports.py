#### a module from elsewhere: ModuleNotFoundError (only here)
import sys
sys.path.append(ROOT)
import outside
#### a module by a planted link: ModuleNotFoundError (only here)
import sys
sys.path.insert(0, HERE + "/up")
import outside
#### importlib: ModuleNotFoundError (only here)
import importlib, sys
sys.path.append(ROOT)
importlib.import_module("outside")
#### a name with slashes: ModuleNotFoundError (only here)
__import__(ROOT.replace(".", "_") + "/outside")
#### a name that goes up: ModuleNotFoundError (only here)
import sys
sys.path.append(HERE)
__import__("/../outside")
#### the path of a package: ModuleNotFoundError (only here)
import types, sys
package = types.ModuleType("package")
package.__path__ = [ROOT]
sys.modules["package"] = package
import package.outside
#### a zip archive from elsewhere: ModuleNotFoundError (only here)
import sys
sys.path.append(ROOT + "/archive.zip")
import zipped
#### runpy by its path: ModuleNotFoundError (only here)
import runpy
runpy.run_path(ROOT + "/outside.py")
#### the text of an error in a file: nothing (only here)
import traceback
try:
    raise SyntaxError("wrong", (SECRET, 1, 1, None))
except SyntaxError:
    traceback.print_exc()
#### the text of a line in a file: nothing (only here)
import traceback
exec(compile("\n1/1", SECRET, "exec"))
try:
    exec(compile("1/0", SECRET, "exec"))
except ZeroDivisionError:
    traceback.print_exc()
#### inspect's sources: nothing
import inspect
namespace = {}
exec(compile("def f(): pass", SECRET, "exec"), namespace)
try:
    print(inspect.getsource(namespace["f"]))
except OSError:
    pass
#### tokenize: ModuleNotFoundError or PermissionError (only here)
import tokenize
print(tokenize.open(SECRET).read())
#### pickle: ModuleNotFoundError or PermissionError (only here)
import pickle
print(pickle.loads(b"cposix\nsystem\n(S'cat " + SECRET.encode() + b"'\ntR."))
#### zipfile: ModuleNotFoundError or PermissionError (only here)
import zipfile
zipfile.ZipFile(ROOT + "/archive.zip").extractall(ROOT)
#### sqlite3: ModuleNotFoundError or PermissionError (only here)
import sqlite3
sqlite3.connect(ROOT + "/new.db")
#### ctypes: ModuleNotFoundError or PermissionError (only here)
import ctypes
ctypes.CDLL(None).system(b"cat " + SECRET.encode())
#### mmap: ModuleNotFoundError or PermissionError (only here)
import mmap
mmap.mmap(3, 0)
#### cffi: ModuleNotFoundError (only here)
import cffi
#### Java: ModuleNotFoundError (only here)
import java.lang
#### jpype: ModuleNotFoundError (only here)
import jpype
#### pip: ModuleNotFoundError (only here)
import pip
#### a module of a pickle: ModuleNotFoundError or PermissionError (only here)
import pickle
class Thief:
    def __reduce__(self):
        return open, (SECRET,)
print(pickle.loads(pickle.dumps(Thief())).read())
#### multiprocessing: ModuleNotFoundError or PermissionError (only here)
import multiprocessing
process = multiprocessing.Process(target=print, args=(MARK,))
process.start()
process.join()
#### a pool of processes: ModuleNotFoundError or PermissionError or NotImplementedError (only here)
from concurrent.futures import ProcessPoolExecutor
with ProcessPoolExecutor() as pool:
    print(pool.submit(os.path.getsize, SECRET).result() * MARK)
#### shared memory by name: ModuleNotFoundError or OSError (only here)
from multiprocessing import shared_memory
print(shared_memory.SharedMemory(name="/../../etc/passwd"), MARK)
#### a shelf elsewhere: ModuleNotFoundError or PermissionError (only here)
import shelve
shelve.open(ROOT + "/shelf")["a"] = 1
#### a loader of files: PermissionError or FileNotFoundError or ImportError or AttributeError (only here)
import importlib.util
spec = importlib.util.spec_from_file_location("outside", ROOT + "/outside.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
#### a loader of sources: PermissionError or FileNotFoundError or ImportError (only here)
from importlib.machinery import SourceFileLoader
print(SourceFileLoader("outside", ROOT + "/outside.py").load_module())
#### a loader's data: PermissionError or FileNotFoundError or ImportError or AttributeError (only here)
from importlib.machinery import SourceFileLoader
print(SourceFileLoader("outside", ROOT + "/outside.py").get_data(SECRET))
#### pkgutil lists modules: nothing
import pkgutil
print([module.name for module in pkgutil.iter_modules([ROOT])].count("outside") * MARK)
#### pkgutil's data: nothing or OSError (only here)
import pkgutil
print(pkgutil.get_data("json", "../../../../../../../../" + SECRET))
#### unittest looks for tests: nothing or ImportError (only here)
import unittest
unittest.TestLoader().discover(ROOT, pattern="outside.py")
#### mimetypes: PermissionError or nothing (only here)
import mimetypes
mimetypes.init([SECRET])
print(mimetypes.types_map)
#### a time zone from elsewhere: ValueError or OSError or KeyError (only here)
import zoneinfo
print(zoneinfo.ZoneInfo("../../../.." + SECRET), MARK)
#### logging's rotation: ModuleNotFoundError or PermissionError (only here)
import logging.handlers
logging.handlers.RotatingFileHandler(ROOT + "/log.txt", maxBytes=1).emit(logging.makeLogRecord({"msg": "x"}))
#### a warning that shows its line: nothing (only here)
import warnings
warnings.warn_explicit("look", UserWarning, SECRET, 1)
#### help in a program of its own: AttributeError or nothing (only here)
import pydoc
os.environ["PAGER"] = "cat " + SECRET
pydoc.pager("text")
