"""How tests went."""

import traceback


class TestResult:
    """Collects how tests went."""

    testsRun = 0
    shouldStop = False
    failfast = buffer = tb_locals = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures, self.errors = [], []
        self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], []

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        """Called before a test."""
        self.testsRun += 1

    def stopTest(self, test):
        """Called after a test."""

    def _stop_fast(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        """A test raised."""
        self._stop_fast()
        self.errors.append((test, self._exc_info_to_string(err, test)))

    def addFailure(self, test, err):
        """A test failed."""
        self._stop_fast()
        self.failures.append((test, self._exc_info_to_string(err, test)))

    def addSubTest(self, test, subtest, err):
        """A part of a test ended."""
        if err is not None:
            self._stop_fast()
            failed = issubclass(err[0], test.failureException)
            (self.failures if failed else self.errors).append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        """A test succeeded."""

    def addSkip(self, test, reason):
        """A test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed as expected."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        """A test succeeded that should have failed."""
        self._stop_fast()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        """Whether all went well."""
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """Has the run end after this test."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        return "".join(traceback.format_exception(*err))

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} "
                f"errors={len(self.errors)} failures={len(self.failures)}>")
