"""File names matched against shell patterns."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def _matcher(pat):
    if pat not in _compiled:
        if isinstance(pat, bytes):
            _compiled[pat] = re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
        else:
            _compiled[pat] = re.compile(translate(pat)).match
    return _compiled[pat]


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]


def _translated_set(chars):
    """What stands between brackets, with ranges that are upside down left out."""
    if "-" not in chars:
        chars = chars.replace("\\", r"\\")
    else:
        pieces = []
        start = 0
        place = 2 if chars[0] == "!" else 1
        while True:
            place = chars.find("-", place)
            if place < 0:
                break
            pieces.append(chars[start:place])
            start = place + 1
            place += 3
        rest = chars[start:]
        if rest:
            pieces.append(rest)
        else:
            pieces[-1] += "-"
        for i in range(len(pieces) - 1, 0, -1):
            if pieces[i - 1][-1] > pieces[i][0]:
                pieces[i - 1] = pieces[i - 1][:-1] + pieces[i][1:]
                del pieces[i]
        chars = "-".join(piece.replace("\\", r"\\").replace("-", r"\-") for piece in pieces)
    chars = re.sub(r"([&~|])", r"\\\1", chars)
    if not chars:
        return "(?!)"
    if chars == "!":
        return "."
    if chars[0] == "!":
        chars = "^" + chars[1:]
    elif chars[0] in ("^", "["):
        chars = "\\" + chars
    return f"[{chars}]"


def translate(pat):
    """The pattern as a regular expression. Each star but the last takes as little as it can and never more."""
    parts = []
    star = object()
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif c == "?":
            parts.append(".")
        elif c == "[":
            end = i
            if end < len(pat) and pat[end] == "!":
                end += 1
            end = pat.find("]", end + 1 if end < len(pat) and pat[end] == "]" else end)
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_translated_set(pat[i:end]))
                i = end + 1
        else:
            parts.append(re.escape(c))
    runs = [[]]
    for part in parts:
        if part is star:
            runs.append([])
        else:
            runs[-1].append(part)
    result = "".join(runs[0])
    if len(runs) > 1:
        result += "".join(f"(?>.*?{''.join(run)})" for run in runs[1:-1]) + ".*" + "".join(runs[-1])
    return rf"(?s:{result})\Z"
