"""Cases, suites, results and runners from the modules in which they are, put together by hand."""

import io
import unittest
import unittest.async_case
from unittest.case import FunctionTestCase, SkipTest, TestCase
from unittest.main import TestProgram
from unittest.result import TestResult
from unittest.runner import TextTestRunner
from unittest.suite import TestSuite

print([each is getattr(unittest, each.__name__) for each in (FunctionTestCase, SkipTest, TestCase, TestResult, TestSuite)])
print(unittest.async_case.IsolatedAsyncioTestCase is unittest.IsolatedAsyncioTestCase, TextTestRunner is unittest.TextTestRunner,
      TestProgram is unittest.main)


class Some(TestCase):
    def test_good(self):
        self.assertEqual(1, 1)

    def test_bad(self):
        self.assertEqual(1, 2)

    def test_error(self):
        raise KeyError("k")

    def test_skipped(self):
        raise SkipTest("not today")


class Told(TestResult):
    def startTest(self, test):
        super().startTest(test)
        print("start", test)

    def addSuccess(self, test):
        super().addSuccess(test)
        print("good", test.id())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("bad", err[0].__name__, err[1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print("skipped", reason)


def function():
    print("called")


suite = TestSuite([Some("test_good"), Some("test_bad")])
suite.addTest(Some("test_error"))
suite.addTests([Some("test_skipped"), FunctionTestCase(function, description="a function")])
print(suite.countTestCases(), [str(test) for test in suite])
result = Told()
print(suite.run(result) is result, result, result.wasSuccessful())
print(result.testsRun, len(result.failures), len(result.errors), result.skipped, [str(test) for test, _ in result.errors])

stopped = TestResult()
stopped.failfast = True
TestSuite([Some("test_bad"), Some("test_good")]).run(stopped)
print(stopped.testsRun, stopped.shouldStop)

shown = io.StringIO()
TextTestRunner(stream=shown, verbosity=2).run(TestSuite([Some("test_good"), Some("test_skipped")]))
print(shown.getvalue().partition("\n-----")[0])
