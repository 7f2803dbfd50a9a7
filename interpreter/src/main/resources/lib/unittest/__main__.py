"""Runs tests: python -m unittest."""

import sys

from unittest.main import TestProgram
from unittest.suite import defaultTestLoader

if len(sys.argv) < 2 or sys.argv[1] == "discover" or sys.argv[1].startswith("-"):
    rest = [each for each in sys.argv[1:] if each != "discover"]
    flags = [each for each in rest if each.startswith("-")]
    places = [each for each in rest if not each.startswith("-")]

    class _Loader(type(defaultTestLoader)):
        def loadTestsFromModule(self, module, *args, **kwargs):
            if module is sys.modules["__main__"]:
                return self.discover(*(places or ["."]))
            return super().loadTestsFromModule(module, *args, **kwargs)
    TestProgram(argv=["python -m unittest", *flags], testLoader=_Loader())
else:
    TestProgram(module=None, argv=["python -m unittest", *sys.argv[1:]])
