"""Runs tests and tells how they went."""

import sys
import time

from unittest.case import _SubTest
from unittest.result import TestResult


class _Lines:
    """A stream that can end lines."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.__dict__["stream"], name)

    def writeln(self, text=""):
        self.stream.write(text + "\n")


class TextTestResult(TestResult):
    """Tells of each test as it ends."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.dots, self.showAll = verbosity == 1, verbosity > 1
        self._at_line_start = True

    def getDescription(self, test):
        """What a test is called."""
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._announce(test)
            self.stream.flush()
            self._at_line_start = False

    def _announce(self, test):
        self.stream.write(f"{self.getDescription(test)} ... ")

    def _tell(self, test, word, dot):
        if not self.showAll:
            if self.dots:
                self.stream.write(dot)
                self.stream.flush()
            return
        is_part = isinstance(test, _SubTest)
        if is_part or self._at_line_start:
            if not self._at_line_start:
                self.stream.writeln()
            if is_part:
                self.stream.write("  ")
            self._announce(test)
        self.stream.writeln(word)
        self.stream.flush()
        self._at_line_start = True

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell(test, "unexpected success", "u")

    def printErrors(self):
        """Prints what went wrong."""
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        for flavour, errors in (("ERROR", self.errors), ("FAIL", self.failures)):
            self.printErrorList(flavour, errors)
        if self.unexpectedSuccesses:
            self._print_lines(self.separator1, *(
                f"UNEXPECTED SUCCESS: {self.getDescription(test)}" for test in self.unexpectedSuccesses))

    def printErrorList(self, flavour, errors):
        """Prints errors of a kind."""
        for test, text in errors:
            self._print_lines(self.separator1, f"{flavour}: {self.getDescription(test)}", self.separator2, text)

    def _print_lines(self, *lines):
        for line in lines:
            self.stream.writeln(line)
        self.stream.flush()


class TextTestRunner:
    """Runs tests and prints how they go."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.resultclass = resultclass or self.resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Runs a test or suite."""
        result = self._makeResult()
        result.failfast = self.failfast
        start = time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = time.perf_counter() - start
        result.printErrors()
        stream, count = self.stream, result.testsRun
        stream.writeln(result.separator2)
        stream.writeln(f"Ran {count} test{'' if count == 1 else 's'} in {taken:.3f}s")
        stream.writeln()
        details = []
        for name, found in (("failures", result.failures), ("errors", result.errors)):
            if found:
                details.append(f"{name}={len(found)}")
        for name, found in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if found:
                details.append(f"{name}={len(found)}")
        word = "OK" if result.wasSuccessful() else "FAILED"
        stream.writeln(f"{word} ({', '.join(details)})" if details else word)
        stream.flush()
        return result
