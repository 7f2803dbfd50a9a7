# Cleanups that add cleanups, what a run prints of each kind of outcome, and what a suite takes.
import io
import re
import unittest


class Cleaning(unittest.TestCase):
    def runTest(self):
        self.addCleanup(self.first, 1, key="k")
        self.addCleanup(self.second)
        print("test")

    def first(self, number, key):
        print("first", number, key)

    def second(self):
        print("second")
        self.addCleanup(print, "third, added by the second")
        raise ValueError("in the second")


result = unittest.TestResult()
Cleaning().run(result)
print(result, len(result.errors), result.wasSuccessful())
try:
    Cleaning().debug()
except ValueError as error:
    print("debug raises:", error)
print(Cleaning().doCleanups())


class OwnFailure(Exception):
    pass


class Outcomes(unittest.TestCase):
    failureException = OwnFailure

    def test_dicts(self):
        self.assertDictEqual({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4})

    def test_error(self):
        raise KeyError("k")

    def test_parts(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertNotEqual(number, 1)
        with self.subTest("by name"):
            raise LookupError("part")

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_unexpected(self):
        """A description."""

    @unittest.expectedFailure
    def test_unexpected_too(self):
        pass

    def test_well(self):
        pass


for verbosity in (0, 1, 2):
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Outcomes)
    outcome = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    text = re.sub(r'  File .*\n(?:    .*\n)*', "", stream.getvalue())
    print(re.sub(r"in \d\.\d{3}s", "in some time", text))
print(outcome.testsRun, outcome.shouldStop, outcome.failfast, outcome.buffer, outcome.tb_locals)

suite = unittest.TestSuite()
for wrong in (5, Cleaning, unittest.TestSuite, "text"):
    try:
        suite.addTest(wrong)
    except TypeError as error:
        print("TypeError:", error)
suite.addTest(print)
suite.addTests([Cleaning(), suite])
print(len(list(suite)))
try:
    suite.addTests("abc")
except TypeError as error:
    print("TypeError:", error)

stopping = unittest.TestResult()
stopping.failfast = True
unittest.defaultTestLoader.loadTestsFromTestCase(Outcomes).run(stopping)
print(stopping, stopping.shouldStop)
