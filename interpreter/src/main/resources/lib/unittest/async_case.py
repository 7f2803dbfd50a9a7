"""Tests that await."""

import asyncio
import contextvars
import inspect

from unittest.case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    """Tests each of which has an event loop of its own; test methods may be coroutine functions."""

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = contextvars.copy_context()

    async def asyncSetUp(self):
        """Called before each test, after setUp."""

    async def asyncTearDown(self):
        """Called after each test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Has a coroutine function awaited after the test."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enters an asynchronous context that is left after the test."""
        result = await cm.__aenter__()
        self.addAsyncCleanup(cm.__aexit__, None, None, None)
        return result

    def _call(self, function, *args, **kwargs):
        if inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, "__func__", None)):
            return self._asyncioRunner.run(function(*args, **kwargs), context=self._asyncioTestContext)
        return self._asyncioTestContext.run(function, *args, **kwargs)

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._call(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._call(method) is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self._call(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._call(function, *args, **kwargs)

    def run(self, result=None):
        """Runs the test in a loop of its own."""
        with asyncio.Runner(debug=True) as runner:
            self._asyncioRunner = runner
            try:
                return super().run(result)
            finally:
                self._asyncioRunner = None

    __call__ = run
