"""The command line of a file of tests."""

import sys

from unittest.runner import TextTestRunner
from unittest.suite import defaultTestLoader


class TestProgram:
    """Runs the tests of a module as its command line says."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False):
        if isinstance(module, str):
            __import__(module)
            found = sys.modules[module]
            for part in module.split(".")[1:]:
                found = getattr(found, part, sys.modules[module])
            module = found
        self.module = module
        self.exit = exit
        self.testLoader = testLoader
        names, options = self._parse(sys.argv if argv is None else argv, verbosity, failfast, buffer)
        if options.patterns:
            testLoader.testNamePatterns = [each if "*" in each else f"*{each}*" for each in options.patterns]
        if names:
            self.test = testLoader.loadTestsFromNames(names, module)
        elif defaultTest:
            chosen = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
            self.test = testLoader.loadTestsFromNames(chosen, module)
        else:
            self.test = testLoader.loadTestsFromModule(module)
        runner = TextTestRunner if testRunner is None else testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=options.verbosity, failfast=options.failfast, buffer=options.buffer)
        self.result = runner.run(self.test)
        if exit:
            sys.exit(not self.result.wasSuccessful())

    @staticmethod
    def _parse(argv, verbosity, failfast, buffer):
        import argparse
        import os
        parser = argparse.ArgumentParser(prog=os.path.basename(argv[0]))
        parser.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const=2, default=verbosity,
                            help="Verbose output")
        parser.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        parser.add_argument("-f", "--failfast", action="store_true", default=bool(failfast),
                            help="Stop on first fail or error")
        parser.add_argument("-b", "--buffer", action="store_true", default=bool(buffer),
                            help="Buffer stdout and stderr during tests")
        parser.add_argument("-k", dest="patterns", action="append",
                            help="Only run tests which match the given substring")
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        options = parser.parse_args(argv[1:])
        return options.tests, options


main = TestProgram
