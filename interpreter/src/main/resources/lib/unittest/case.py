"""Test cases."""

from unittest._assertions import Assertions

_cleanups = []


class SkipTest(Exception):
    """Raised to skip a test."""

    __module__ = "unittest.case"


class _ShouldStop(Exception):
    """Ends a test whose failure is noted."""


def addModuleCleanup(function, /, *args, **kwargs):
    """Has a function called after the tests of a module."""
    _cleanups.append((function, args, kwargs))


def doModuleCleanups():
    """Calls those functions, the last first."""
    while _cleanups:
        function, args, kwargs = _cleanups.pop()
        function(*args, **kwargs)


def enterModuleContext(cm):
    """Enters a context that is left after the tests of a module."""
    result = cm.__enter__()
    addModuleCleanup(cm.__exit__, None, None, None)
    return result


# ---- skipping ----------------------------------------------------------------------------------------------------------

def skip(reason):
    """Skips a test or the tests of a class."""
    def decorate(item):
        if not isinstance(item, type):
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            wrapper.__name__, wrapper.__doc__ = item.__name__, item.__doc__
            wrapper.__qualname__, wrapper.__module__ = item.__qualname__, item.__module__
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        item, reason = reason, ""
        return decorate(item)
    return decorate


def _unchanged(item):
    return item


def skipIf(condition, reason):
    """Skips where the condition is true."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """Skips where the condition is false."""
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    """Has a test succeed when it fails."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ---- running -----------------------------------------------------------------------------------------------------------

class _Outcome:
    """How a test goes."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected = None

    def part(self, test, subtest=False):
        """A context for a part of the test, which keeps its exceptions."""
        return _Part(self, test, subtest)


class _Part:
    def __init__(self, outcome, test, subtest):
        self.outcome = outcome
        self.test = test
        self.subtest = subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True
        return self

    def __exit__(self, kind, error, traceback):
        outcome = self.outcome
        if kind is None:
            if self.subtest and outcome.success:
                outcome.result.addSubTest(self.test.test_case, self.test, None)
            outcome.success = outcome.success and self.before
            return False
        if issubclass(kind, KeyboardInterrupt):
            return False
        outcome.success = False
        if issubclass(kind, SkipTest):
            outcome.result.addSkip(self.test, str(error))
        elif not issubclass(kind, _ShouldStop):
            info = kind, error, traceback
            if outcome.expecting_failure:
                outcome.expected = info
            elif self.subtest:
                outcome.result.addSubTest(self.test.test_case, self.test, info)
            elif issubclass(kind, self.test.failureException):
                outcome.result.addFailure(self.test, info)
            else:
                outcome.result.addError(self.test, info)
        outcome.success = False
        return True


class TestCase(Assertions):
    """A class of tests: its methods whose names begin with test."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classSetupFailed = False
    _class_cleanups = ()

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._testMethodDoc = getattr(method, "__doc__", None) if method else "No test"
        self._type_equality_funcs = self._usual_equality_functions()

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def countTestCases(self):
        """One."""
        return 1

    def defaultTestResult(self):
        """A result to collect in."""
        from unittest.result import TestResult
        return TestResult()

    def shortDescription(self):
        """The first line of the documentation of the test."""
        text = self._testMethodDoc
        return text.strip().split("\n")[0].strip() if text else None

    def id(self):
        """The full name."""
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    # ---- after the test --------------------------------------------------------------------------------------------

    def addCleanup(self, function, /, *args, **kwargs):
        """Has a function called after the test, the last added first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context that is left after the test."""
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Has a function called after the tests of the class."""
        cls._class_cleanups = [*cls._class_cleanups, (function, args, kwargs)]

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context that is left after the tests of the class."""
        result = cm.__enter__()
        cls.addClassCleanup(cm.__exit__, None, None, None)
        return result

    @classmethod
    def doClassCleanups(cls):
        """Calls those functions."""
        for function, args, kwargs in reversed(cls._class_cleanups):
            function(*args, **kwargs)
        cls._class_cleanups = ()

    def doCleanups(self):
        """Calls the functions that were added; answers whether all went well."""
        outcome = self._outcome or _Outcome(None)
        for function, args, kwargs in self._taken_cleanups():
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    def _taken_cleanups(self):
        """The functions that were added, and those that they add in turn, with their arguments."""
        while self._cleanups:
            yield self._cleanups.pop()

    # ---- the test --------------------------------------------------------------------------------------------------

    def subTest(self, msg=..., **params):
        """A part of a test that may fail while the rest goes on."""
        return _SubTestContext(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Runs the test."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for place in (type(self), method):
                if getattr(place, "__unittest_skip__", False):
                    result.addSkip(self, getattr(place, "__unittest_skip_why__", ""))
                    return result
            self._run(method, result)
            return result
        finally:
            result.stopTest(self)
            if own:
                getattr(result, "stopTestRun", lambda: None)()

    def _run(self, method, result):
        expects = any(getattr(place, "__unittest_expecting_failure__", False) for place in (self, method))
        outcome = self._outcome = _Outcome(result)
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expects
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            if outcome.success or expects:
                if expects and outcome.expected:
                    result.addExpectedFailure(self, outcome.expected)
                elif expects and outcome.success:
                    result.addUnexpectedSuccess(self)
                elif outcome.success:
                    result.addSuccess(self)
        finally:
            self._outcome = None

    __call__ = run

    def debug(self):
        """Runs the test without catching exceptions."""
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()
        for function, args, kwargs in self._taken_cleanups():
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Skips this test from here on."""
        raise SkipTest(reason)


class FunctionTestCase(TestCase):
    """A test of a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._functions[1] is not None:
            self._functions[1]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[0]()

    def id(self):
        return self._functions[0].__name__

    def __str__(self):
        return f"{type(self).__module__}.{type(self).__qualname__} ({self.id()})"


class _SubTest(TestCase):
    """Stands for a part of a test in the result."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self.params = test_case, params
        self._message = message

    @property
    def failureException(self):
        return self.test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _text(self):
        parts = [] if self._message is ... else [f"[{self._message}]"]
        if self.params:
            parts.append(f"({', '.join(f'{name}={value!r}' for name, value in self.params.items())})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._text()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._text()}"


class _SubTestContext:
    def __init__(self, test_case, message, params):
        self._case = test_case
        outer = test_case._subtest
        self._params = {**(outer.params if outer is not None else {}), **params}
        self._message = message

    def __enter__(self):
        case = self._case
        if case._outcome is None:
            return
        self._outer = case._subtest
        case._subtest = _SubTest(case, self._message, self._params)
        self._part = case._outcome.part(case._subtest, subtest=True)
        self._part.__enter__()

    def __exit__(self, *info):
        case = self._case
        if case._outcome is None:
            return False
        swallowed = self._part.__exit__(*info)
        case._subtest = self._outer
        if info[0] is not None and swallowed and case._outcome.expecting_failure:
            raise _ShouldStop
        if not case._outcome.success and getattr(case._outcome.result, "failfast", False):
            raise _ShouldStop
        return swallowed
