import asyncio
import io
import re
import unittest


class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    def setUp(self): print('setUp', self._testMethodName)
    def tearDown(self): print('tearDown')
    def test_ok(self): self.assertEqual(1,1); self.assertTrue(1); self.assertIn(1,[1]); self.assertIsNone(None); self.assertAlmostEqual(0.1+0.2,0.3); self.assertIsInstance(1,int); self.assertRaises(ZeroDivisionError,lambda:1/0)
    def test_fail(self): self.assertEqual(1,2)
    def test_fail_list(self): self.assertEqual([1,2,3],[1,2,4],'msg')
    def test_error(self): 1/0
    @unittest.skip('why')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.fail('x')
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i,1)
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: int('x')
        print(cm.exception)
        with self.assertRaisesRegex(ValueError,'lit'): int('x')
        with self.assertRaises(KeyError): pass
class A(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): print('asyncSetUp'); self.addAsyncCleanup(self.clean)
    async def clean(self): print('clean')
    async def asyncTearDown(self): print('asyncTearDown')
    async def test_a(self): await asyncio.sleep(0); self.assertEqual(await asyncio.sleep(0,5),5)
    async def test_b(self):
        pass


for verbosity in (0, 1, 2):
    output = io.StringIO()
    program = unittest.main(verbosity=verbosity, exit=False, argv=["x"], testRunner=unittest.TextTestRunner(output, verbosity=verbosity))
    text = re.sub(r'File ".*/', 'File "', output.getvalue())
    print(re.sub(r"in \d+\.\d+s", "in TIME", text))
    print(program.result)


class More(unittest.TestCase):
    def check(self, name, *args, **kwargs):
        try:
            getattr(self, name)(*args, **kwargs)
            print(name, "holds")
        except AssertionError as error:
            print(name, error)

    def runTest(self):
        for name, *args in [("assertTrue", 0), ("assertFalse", 1), ("assertIs", 1, 2), ("assertIsNot", None, None), ("assertIsNone", 3),
                            ("assertIsNotNone", None), ("assertIn", 1, [2]), ("assertNotIn", 1, [1]), ("assertIsInstance", 1, str),
                            ("assertNotIsInstance", 1, int), ("assertLess", 2, 1), ("assertGreaterEqual", 1, 2), ("assertGreater", 1, 2),
                            ("assertRegex", "abc", "x"), ("assertNotRegex", "abc", "b"), ("assertAlmostEqual", 1, 1.1),
                            ("assertNotAlmostEqual", 1, 1.00000001), ("assertCountEqual", [1, 2, 2], [2, 1]), ("assertEqual", {1: 2}, {1: 3}),
                            ("assertEqual", {1, 2}, {2, 3}), ("assertEqual", "one\ntwo\n", "one\n2\n"), ("assertEqual", "abc", "abd"),
                            ("assertEqual", (1, 2), (1, 2, 3)), ("assertEqual", [1], (1,)), ("assertNotEqual", 1, 1), ("assertDictEqual", {}, []),
                            ("assertEqual", 1, 2, "why"), ("assertSequenceEqual", [1, 2], (1, 3)), ("assertTrue", False, "message")]:
            self.check(name, *args)
        self.check("assertRaises", ValueError, int, "3")
        self.check("assertRaises", ValueError, int, "x")
        self.check("assertAlmostEqual", 1, 1.5, delta=0.6)
        with self.assertWarns(DeprecationWarning) as caught:
            import warnings
            warnings.warn("old", DeprecationWarning)
        print(caught.warning)
        with self.assertLogs("name", level="INFO") as logs:
            import logging
            logging.getLogger("name").info("hello")
        print(logs.output)
        try:
            with self.assertLogs("other"):
                pass
        except AssertionError as error:
            print(error)


result = More().run()
print(result, result.wasSuccessful(), More().id(), More())
suite = unittest.TestSuite([More(), T("test_ok")])
print(suite.countTestCases(), unittest.TestLoader().getTestCaseNames(T))
