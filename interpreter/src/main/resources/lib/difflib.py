"""Sequences compared: what they share, and how one becomes the other."""

from collections import namedtuple
from heapq import nlargest

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


def _beginning(code, n):
    """An opcode cut to its first n elements."""
    tag, a_start, a_end, b_start, b_end = code
    return tag, a_start, min(a_end, a_start + n), b_start, min(b_end, b_start + n)


def _ending(code, n):
    """An opcode cut to its last n elements."""
    tag, a_start, a_end, b_start, b_end = code
    return tag, max(a_start, a_end - n), a_end, max(b_start, b_end - n), b_end


class SequenceMatcher:
    """Finds the longest block that two sequences share, and then those to its left and right (Ratcliff, Obershelp)."""

    # No sequences yet: set_seq1 and set_seq2 compare theirs with these.
    a = b = None

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        self._index()

    def _index(self):
        """Where each element of b stands; junk and, in long sequences, what is everywhere left out."""
        self.b2j = places = {}
        for place, element in enumerate(self.b):
            places.setdefault(element, []).append(place)
        self.bjunk = {element for element in places if self.isjunk(element)} if self.isjunk else set()
        for element in self.bjunk:
            del places[element]
        self.bpopular = set()
        length = len(self.b)
        if self.autojunk and length >= 200:
            limit = length // 100 + 1
            self.bpopular = {element for element, where in places.items() if len(where) > limit}
            for element in self.bpopular:
                del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        start_a, start_b, size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            new_lengths = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = new_lengths[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    start_a, start_b, size = i - length + 1, j - length + 1, length
            lengths = new_lengths
        # First by what is no junk, then by junk that continues the block.
        for accepts_junk in (False, True):
            while (start_a > alo and start_b > blo and (b[start_b - 1] in junk) == accepts_junk
                   and a[start_a - 1] == b[start_b - 1]):
                start_a, start_b, size = start_a - 1, start_b - 1, size + 1
            while (start_a + size < ahi and start_b + size < bhi and (b[start_b + size] in junk) == accepts_junk
                   and a[start_a + size] == b[start_b + size]):
                size += 1
        return Match(start_a, start_b, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        len_a, len_b = len(self.a), len(self.b)
        regions = [(0, len_a, 0, len_b)]
        blocks = []
        while regions:
            alo, ahi, blo, bhi = regions.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                blocks.append(match)
                if alo < i and blo < j:
                    regions.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    regions.append((i + size, ahi, j + size, bhi))
        blocks.sort()
        joined = []
        last_a = last_b = last_size = 0
        for i, j, size in blocks:
            if last_a + last_size == i and last_b + last_size == j:
                last_size += size
            else:
                if last_size:
                    joined.append(Match(last_a, last_b, last_size))
                last_a, last_b, last_size = i, j, size
        if last_size:
            joined.append(Match(last_a, last_b, last_size))
        joined.append(Match(len_a, len_b, 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = codes = []
            i = j = 0
            for a_start, b_start, size in self.get_matching_blocks():
                tag = ("replace" if i < a_start and j < b_start else
                       "delete" if i < a_start else "insert" if j < b_start else "")
                if tag:
                    codes.append((tag, i, a_start, j, b_start))
                i, j = a_start + size, b_start + size
                if size:
                    codes.append(("equal", a_start, i, b_start, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """Groups of opcodes: changes that stand near each other, with up to n equal elements around them."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            codes[0] = _ending(codes[0], n)
        if codes[-1][0] == "equal":
            codes[-1] = _beginning(codes[-1], n)
        group = []
        for code in codes:
            if code[0] == "equal" and code[2] - code[1] > 2 * n:
                yield group + [_beginning(code, n)]
                group, code = [], _ending(code, n)
            group.append(code)
        if any(tag != "equal" for tag, *_ in group):
            yield group

    def ratio(self):
        return _ratio(sum(block[-1] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left.get(element, self.fullbcount.get(element, 0))
            left[element] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    scored = []
    for each in possibilities:
        matcher.set_seq1(each)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            scored.append((matcher.ratio(), each))
    return [each for _, each in nlargest(n, scored)]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#") if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def _keep_original_space(text, tags):
    return "".join(c if tag == " " and c.isspace() else tag for c, tag in zip(text, tags)).rstrip()


class Differ:
    """Lines compared, with a hint below those that are alike."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            else:
                yield from self._dump(" ", a, alo, ahi)

    def _dump(self, tag, lines, start, end):
        for i in range(start, end):
            yield f"{tag} {lines[i]}"

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from self._dump("+", b, blo, bhi)
            yield from self._dump("-", a, alo, ahi)
        else:
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        best, cutoff = 0.74, 0.75
        matcher = SequenceMatcher(self.charjunk)
        equal_i = equal_j = None
        best_i = best_j = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i is None:
                        equal_i, equal_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best):
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < cutoff:
            if equal_i is None:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j, best = equal_i, equal_j, 1.0
        else:
            equal_i = None
        yield from self._compare_rest(a, alo, best_i, b, blo, best_j)
        left, right = a[best_i], b[best_j]
        if equal_i is None:
            left_tags = right_tags = ""
            matcher.set_seqs(left, right)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                in_left, in_right = i2 - i1, j2 - j1
                marks = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
                left_tags += marks[0] * in_left
                right_tags += marks[1] * in_right
            yield from self._qformat(left, right, left_tags, right_tags)
        else:
            yield "  " + left
        yield from self._compare_rest(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _compare_rest(self, a, alo, ahi, b, blo, bhi):
        """What stands on one side of a pair of lines that were found alike."""
        if alo < ahi and blo < bhi:
            yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
        else:
            # One of the two is empty.
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        for mark, line, tags in (("- ", aline, atags), ("+ ", bline, btags)):
            yield mark + line
            hint = _keep_original_space(line, tags)
            if hint:
                yield f"? {hint}\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    tag = {1: "- ", 2: "+ "}.get(int(which))
    if tag is None:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    kept = ("  ", tag)
    yield from (line[2:] for line in delta if line[:2] in kept)


def _require_text(a, b, *others):
    """TypeError unless lines (the first of each speaks for all) and whatever else is shown are text."""
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f"lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})")
    for each in others:
        if not isinstance(each, str):
            raise TypeError(f"all arguments must be str, not: {each!r}")


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _context_range(start, stop):
    length = stop - start
    beginning = start + 1 if length else start
    return str(beginning) if length <= 1 else f"{beginning},{beginning + length - 1}"


def _headers(marks, fromfile, tofile, fromfiledate, tofiledate, lineterm):
    for mark, name, date in zip(marks, (fromfile, tofile), (fromfiledate, tofiledate)):
        yield f"{mark} {name}{chr(9) + date if date else ''}{lineterm}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _require_text(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _headers(("---", "+++"), fromfile, tofile, fromfiledate, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f"@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            # Of what is inserted or deleted, one of the two is empty.
            sides = ((" ", a[i1:i2]),) if tag == "equal" else (("-", a[i1:i2]), ("+", b[j1:j2]))
            for mark, lines in sides:
                for line in lines:
                    yield mark + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _require_text(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _headers(("***", "---"), fromfile, tofile, fromfiledate, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    def text(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as err:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(s).__name__, s)) from err

    lines = dfunc(list(map(text, a)), list(map(text, b)), text(fromfile), text(tofile), text(fromfiledate),
                  text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")
