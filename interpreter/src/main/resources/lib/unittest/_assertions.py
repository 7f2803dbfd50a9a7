"""What tests assert."""

import difflib
import pprint
import re

_SHORTEST_CUT = 80


def shown(value, short=False):
    """The repr of a value, cut if it is to be short."""
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    return text if not short or len(text) < _SHORTEST_CUT else text[:_SHORTEST_CUT] + " [truncated]..."


def _cut(text, before, after):
    skipped = len(text) - before - after
    if skipped > len("[%d chars]") + 6:
        return f"{text[:before]}[{skipped} chars]{text[len(text) - after:]}"
    return text


def both(*values):
    """The reprs of values that are compared, long beginnings that they have in common cut."""
    import os
    texts = [shown(value) for value in values]
    longest = max(map(len, texts))
    if longest <= _SHORTEST_CUT:
        return tuple(texts)
    prefix = os.path.commonprefix(texts)
    if longest - len(prefix) < 80 - 12:
        prefix = _cut(prefix, 5, max(5, 80 - 12 - (longest - len(prefix))) if len(prefix) > 20 else 5)
        return tuple(prefix + text[len(os.path.commonprefix(texts)):] for text in texts)
    prefix_text = _cut(prefix, 5, 5)
    return tuple(prefix_text + _cut(text[len(prefix):], 12, 12) for text in texts)


def _differences(first, second):
    """Where two values differ, line by line as pprint shows them."""
    lines = difflib.ndiff(*(pprint.pformat(value).splitlines() for value in (first, second)))
    return "\n" + "\n".join(lines)


class _Raises:
    """The context of assertRaises."""

    def __init__(self, case, expected, regex=None, msg=None):
        self.case = case
        self.expected = expected
        self.regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex
        self.msg = msg
        self.exception = None

    def __enter__(self):
        return self

    def _fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def __exit__(self, kind, error, traceback):
        if kind is None:
            expected = self.expected
            name = expected.__name__ if isinstance(expected, type) else str(expected)
            self._fail(f"{name} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.regex is not None and not self.regex.search(str(error)):
            self._fail(f'"{self.regex.pattern}" does not match "{error}"')
        return True

    def run(self, callable, args, kwargs):
        """Calls what is to raise."""
        name = getattr(callable, "__name__", str(callable))
        expected = getattr(self.expected, "__name__", str(self.expected))
        try:
            callable(*args, **kwargs)
        except self.expected as error:
            self.__exit__(type(error), error, None)
        else:
            self._fail(f"{expected} not raised by {name}")


class _Warns:
    """The context of assertWarns."""

    def __init__(self, case, expected, regex=None, msg=None):
        self.case = case
        self.expected = expected
        self.regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex
        self.msg = msg

    def __enter__(self):
        import warnings
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter("always", self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, kind, error, traceback):
        self._manager.__exit__(kind, error, traceback)
        if kind is not None:
            return
        first = None
        for each in self.warnings:
            if not isinstance(each.message, self.expected):
                continue
            first = first or each.message
            if self.regex is not None and not self.regex.search(str(each.message)):
                continue
            self.warning, self.filename, self.lineno = each.message, each.filename, each.lineno
            return
        name = getattr(self.expected, "__name__", str(self.expected))
        text = (f'"{self.regex.pattern}" does not match "{first}"' if first is not None else f"{name} not triggered")
        raise self.case.failureException(self.case._formatMessage(self.msg, text))


class _Logs:
    """The context of assertLogs."""

    def __init__(self, case, logger, level, none=False):
        import logging
        self.case = case
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging.getLevelName(level) if isinstance(level, str) else level or logging.INFO
        self.none = none
        self.records, self.output = [], []

    def __enter__(self):
        import logging
        context = self

        class Keeper(logging.Handler):
            def emit(self, record):
                context.records.append(record)
                context.output.append(self.format(record))
        keeper = Keeper()
        keeper.setLevel(self.level)
        keeper.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self._before = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [keeper]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.none else self

    def __exit__(self, kind, error, traceback):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        level = logging.getLevelName(self.level)
        if self.none and self.records:
            raise self.case.failureException(f"Unexpected logs found: {self.output!r}")
        if not self.none and not self.records:
            raise self.case.failureException(
                f"no logs of level {level} or higher triggered on {self.logger.name}")


class Assertions:
    """The assert methods of test cases."""

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _require(self, holds, msg, text):
        if not holds:
            raise self.failureException(self._formatMessage(msg, text() if callable(text) else text))

    def _usual_equality_functions(self):
        return {dict: self.assertDictEqual, list: self.assertListEqual, tuple: self.assertTupleEqual,
                set: self.assertSetEqual, frozenset: self.assertSetEqual, str: self.assertMultiLineEqual}

    def addTypeEqualityFunc(self, typeobj, function):
        """Has values of a class compared by a function."""
        self._type_equality_funcs[typeobj] = function

    # ---- plain -----------------------------------------------------------------------------------------------------

    def assertTrue(self, expr, msg=None):
        self._require(expr, msg, lambda: f"{shown(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        self._require(not expr, msg, lambda: f"{shown(expr)} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        self._require(expr1 is expr2, msg, lambda: f"{shown(expr1)} is not {shown(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        self._require(expr1 is not expr2, msg, lambda: f"unexpectedly identical: {shown(expr1)}")

    def assertIsNone(self, obj, msg=None):
        self._require(obj is None, msg, lambda: f"{shown(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        self._require(obj is not None, msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        self._require(member in container, msg, lambda: f"{shown(member)} not found in {shown(container)}")

    def assertNotIn(self, member, container, msg=None):
        self._require(member not in container, msg,
                      lambda: f"{shown(member)} unexpectedly found in {shown(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        self._require(isinstance(obj, cls), msg, lambda: f"{shown(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._require(not isinstance(obj, cls), msg, lambda: f"{shown(obj)} is an instance of {cls!r}")

    def assertLess(self, a, b, msg=None):
        self._require(a < b, msg, lambda: f"{shown(a)} not less than {shown(b)}")

    def assertLessEqual(self, a, b, msg=None):
        self._require(a <= b, msg, lambda: f"{shown(a)} not less than or equal to {shown(b)}")

    def assertGreater(self, a, b, msg=None):
        self._require(a > b, msg, lambda: f"{shown(a)} not greater than {shown(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        self._require(a >= b, msg, lambda: f"{shown(a)} not greater than or equal to {shown(b)}")

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        self._require(pattern.search(text), msg,
                      lambda: f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = pattern.search(text)
        self._require(not match, msg, lambda: f"Regex matched: {text[match.start():match.end()]!r} matches "
                      f"{pattern.pattern!r} in {text!r}")

    # ---- equality --------------------------------------------------------------------------------------------------

    def assertEqual(self, first, second, msg=None):
        """Both are equal; containers and texts of the same class show where they differ."""
        compare = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if compare is not None:
            compare(first, second, msg=msg)
        else:
            self._require(first == second, msg, lambda: "%s != %s" % both(first, second))

    def assertNotEqual(self, first, second, msg=None):
        self._require(first != second, msg, lambda: f"{shown(first)} == {shown(second)}")

    def _almost(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, difference, f"within {shown(delta)} delta"
        places = 7 if places is None else places
        return round(difference, places) == 0, difference, f"within {places!r} places"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first != second:
            holds, difference, how = self._almost(first, second, places, delta)
            self._require(holds, msg,
                          lambda: f"{shown(first)} != {shown(second)} {how} ({shown(difference)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            self._require(False, msg, lambda: f"{shown(first)} == {shown(second)} within "
                          f"{7 if places is None and delta is None else places if delta is None else shown(delta)!r} "
                          f"{'places' if delta is None else 'delta'}")
        holds, difference, how = self._almost(first, second, places, delta)
        more = "" if delta is None else f" ({shown(difference)} difference)"
        self._require(not holds, msg, lambda: f"{shown(first)} == {shown(second)} {how}{more}")

    def _truncated(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return f"{message}\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Both have the same items in the same order."""
        kind = seq_type.__name__ if seq_type is not None else "sequence"
        if seq_type is not None:
            for which, value in (("First", seq1), ("Second", seq2)):
                if not isinstance(value, seq_type):
                    raise self.failureException(f"{which} sequence is not a {kind}: {shown(value)}")
        if seq1 == seq2:
            return
        text = "%ss differ: %s != %s\n" % (kind.capitalize(), *both(seq1, seq2))
        length1, length2 = len(seq1), len(seq2)
        for place in range(min(length1, length2)):
            if seq1[place] != seq2[place]:
                text += "\nFirst differing element %d:\n%s\n%s\n" % (place, *both(seq1[place], seq2[place]))
                break
        else:
            if length1 == length2 and type(seq1) is not type(seq2):
                return
        for name, longer, shorter, items in (("First", length1, length2, seq1), ("Second", length2, length1, seq2)):
            if longer > shorter:
                text += f"\n{name} {kind} contains {longer - shorter} additional elements.\n"
                text += f"First extra element {shorter}:\n{shown(items[shorter])}\n"
        self.fail(self._formatMessage(msg, self._truncated(text, _differences(seq1, seq2))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for name, items in (("first", set1 - set2), ("second", set2 - set1)):
            if items:
                lines.append(f"Items in the {name} set but not the {'second' if name == 'first' else 'first'}:")
                lines.extend(repr(each) for each in items)
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = self._truncated("%s != %s" % both(d1, d2), _differences(d1, d2))
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            first_lines, second_lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
            if len(first_lines) == 1 and first.strip("\r\n") == first:
                first_lines, second_lines = [first + "\n"], [second + "\n"]
            diff = "\n" + "".join(difflib.ndiff(first_lines, second_lines))
            self.fail(self._formatMessage(msg, self._truncated("%s != %s" % both(first, second), diff)))

    def assertCountEqual(self, first, second, msg=None):
        """Both have the same items, whatever the order."""
        left, missing = list(first), []
        for each in second:
            if each in left:
                left.remove(each)
            else:
                missing.append(each)
        if left or missing:
            lines = ["Element counts were not equal:"]
            for each in dict.fromkeys(map(repr, left + missing)):
                lines.append(f"First has {sum(repr(x) == each for x in first)}, Second has "
                             f"{sum(repr(x) == each for x in second)}:  {each}")
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    # ---- exceptions, warnings, logs --------------------------------------------------------------------------------

    def _expect(self, context, args, kwargs):
        if not args:
            context.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return context
        callable, *rest = args
        context.run(callable, rest, kwargs)
        return None

    def assertRaises(self, expected_exception, *args, **kwargs):
        """A call, or the body of a with statement, raises the exception."""
        return self._expect(_Raises(self, expected_exception), args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same with a message that matches."""
        return self._expect(_Raises(self, expected_exception, expected_regex), args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """A call, or the body of a with statement, warns."""
        return self._warns(_Warns(self, expected_warning), args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same with a message that matches."""
        return self._warns(_Warns(self, expected_warning, expected_regex), args, kwargs)

    def _warns(self, context, args, kwargs):
        if not args:
            context.msg = kwargs.pop("msg", None)
            return context
        callable, *rest = args
        with context:
            callable(*rest, **kwargs)
        return None

    def assertLogs(self, logger=None, level=None):
        """The body of a with statement logs."""
        return _Logs(self, logger, level)

    def assertNoLogs(self, logger=None, level=None):
        """The body of a with statement does not log."""
        return _Logs(self, logger, level, none=True)

    assertEquals = assertEqual
    assertNotEquals = assertNotEqual
    assert_ = assertTrue
