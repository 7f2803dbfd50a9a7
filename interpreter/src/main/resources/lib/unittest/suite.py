"""Collections of tests."""

import sys

from unittest.case import TestCase, doModuleCleanups


class BaseTestSuite:
    """Tests to be run one after another."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many tests are in it."""
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        """Adds a test or suite."""
        if isinstance(test, type) and issubclass(test, (TestCase, BaseTestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        self._tests.append(test)

    def addTests(self, tests):
        """Adds several."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Runs them."""
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs them without catching exceptions."""
        for test in self:
            test.debug()


class _ErrorHolder:
    """Stands for a setUpClass and the like that failed."""

    failureException = AssertionError

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description


class TestSuite(BaseTestSuite):
    """The same, with what is to be done before and after the tests of a class and of a module."""

    def run(self, result, debug=False):
        """Runs the tests."""
        outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, TestCase):
                self._leave_class(type(test), result)
                self._enter_module(type(test), result)
                self._enter_class(type(test), result)
                result._previousTestClass = type(test)
                if type(test)._classSetupFailed or getattr(result, "_moduleSetUpFailed", False):
                    continue
            test(result)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(None, result)
            result._testRunEntered = False
        return result

    def _guarded(self, result, name, function):
        """Whether a function that belongs to a class or module went well."""
        from unittest.case import SkipTest
        try:
            function()
            return True
        except SkipTest as reason:
            result.addSkip(_ErrorHolder(name), str(reason))
        except Exception:
            result.addError(_ErrorHolder(name), sys.exc_info())
        return False

    def _enter_class(self, cls, result):
        if cls is getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False):
            return
        cls._classSetupFailed = False
        if getattr(cls, "__unittest_skip__", False):
            return
        name = f"setUpClass ({cls.__module__}.{cls.__qualname__})"
        if not self._guarded(result, name, cls.setUpClass):
            cls._classSetupFailed = True
            self._guarded(result, name, cls.doClassCleanups)

    def _leave_class(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or previous is cls or getattr(previous, "__unittest_skip__", False):
            return
        if not previous._classSetupFailed and not getattr(result, "_moduleSetUpFailed", False):
            name = f"tearDownClass ({previous.__module__}.{previous.__qualname__})"
            self._guarded(result, name, previous.tearDownClass)
            self._guarded(result, name, previous.doClassCleanups)

    def _enter_module(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is not None and previous.__module__ == cls.__module__:
            return
        self._leave_module(cls, result)
        result._moduleSetUpFailed = False
        function = getattr(sys.modules.get(cls.__module__), "setUpModule", None)
        if function is not None and not self._guarded(result, f"setUpModule ({cls.__module__})", function):
            result._moduleSetUpFailed = True

    def _leave_module(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or cls is not None and cls.__module__ == previous.__module__:
            return
        if getattr(result, "_moduleSetUpFailed", False):
            return
        name = f"tearDownModule ({previous.__module__})"
        function = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
        if function is not None:
            self._guarded(result, name, function)
        self._guarded(result, name, doModuleCleanups)


class TestLoader:
    """Finds tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        """The names of the tests of a class."""
        import fnmatch
        import functools
        names = []
        for name in dir(testCaseClass):
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)):
                full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
                if self.testNamePatterns is None or any(
                        fnmatch.fnmatchcase(full, pattern) for pattern in self.testNamePatterns):
                    names.append(name)
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """The tests of all classes of a module."""
        from unittest.case import FunctionTestCase
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, TestCase) and found not in (TestCase, FunctionTestCase) \
                    and not found.__module__.startswith("unittest."):
                tests.append(self.loadTestsFromTestCase(found))
        suite = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return suite if load_tests is None else load_tests(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        """The tests that a name with dots stands for."""
        parts = name.split(".")
        if module is None:
            for count in range(len(parts), 0, -1):
                try:
                    __import__(".".join(parts[:count]))
                    module, parts = sys.modules[".".join(parts[:count])], parts[count:]
                    break
                except ImportError:
                    if count == 1:
                        raise
        found, parent = module, None
        for part in parts:
            parent, found = found, getattr(found, part)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(found, type(sys)):
            return self.loadTestsFromModule(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
        raise TypeError(f"don't know how to make test from: {found!r}")

    def loadTestsFromNames(self, names, module=None):
        """The tests of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """The tests in the files of a folder."""
        import fnmatch
        import os
        start, top = os.path.abspath(start_dir), os.path.abspath(top_level_dir or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        tests = []
        for folder, folders, files in os.walk(start):
            folders[:] = sorted(name for name in folders if os.path.isfile(os.path.join(folder, name, "__init__.py")))
            for file in sorted(files):
                if fnmatch.fnmatch(file, pattern) and file.removesuffix(".py").isidentifier():
                    path = os.path.relpath(os.path.join(folder, file), top)
                    name = path.removesuffix(".py").replace(os.sep, ".")
                    __import__(name)
                    tests.append(self.loadTestsFromModule(sys.modules[name], pattern=pattern))
        return self.suiteClass(tests)


defaultTestLoader = TestLoader()
