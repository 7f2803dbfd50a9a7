"""Text split as a shell would."""

import re
import sys

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """A simple lexer: words, quotes, comments and escapes."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.source = instream if isinstance(instream, str) else (sys.stdin if instream is None else instream).read()
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.lineno = 1
        self.token = ""
        self.pushback = []
        self.position = 0
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation_chars:
            self.wordchars += "~-./*?="
            for c in self._punctuation_chars:
                self.wordchars = self.wordchars.replace(c, "")

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.insert(0, tok)

    def get_token(self):
        return self.pushback.pop(0) if self.pushback else self.read_token()

    def _next(self):
        c = self.source[self.position:self.position + 1]
        self.position += 1
        if c == "\n":
            self.lineno += 1
        return c

    def _skip_comment(self):
        while (c := self._next()) and c != "\n":
            pass

    def _is_word(self, c):
        return c in self.wordchars or self.whitespace_split and c not in self._punctuation_chars

    def read_token(self):
        while True:
            c = self._next()
            if not c:
                return self.eof
            if c in self.commenters:
                self._skip_comment()
            elif c not in self.whitespace:
                break
        if c in self._punctuation_chars:
            start = self.position - 1
            while self.source[self.position:self.position + 1] and self.source[self.position] in self._punctuation_chars:
                self._next()
            return self.source[start:self.position]
        if not (self._is_word(c) or c in self.quotes or self.posix and c in self.escape):
            return c
        return self._word(c) if self.posix else self._plain_word(c)

    def _plain_word(self, c):
        """Without POSIX rules: quotes stay, and a quoted string is a word of its own."""
        token = ""
        if c in self.quotes:
            token = c
            while True:
                following = self._next()
                if not following:
                    raise ValueError("No closing quotation")
                token += following
                if following == c:
                    if not self.whitespace_split:
                        return token
                    c = self._next()
                    break
        while c and c not in self.whitespace:
            if c in self.commenters:
                self._skip_comment()
                return token
            if self._is_word(c) or c in self.quotes:
                token += c
                if c in self.quotes and self.whitespace_split:
                    while (following := self._next()) != c:
                        if not following:
                            raise ValueError("No closing quotation")
                        token += following
                    token += c
            else:
                self.push_token(c)
                return token
            c = self._next()
        return token

    def _quoted(self, quote):
        token = ""
        while True:
            c = self._next()
            if not c:
                raise ValueError("No closing quotation")
            if c == quote:
                return token
            if c in self.escape and quote in self.escapedquotes:
                following = self._next()
                if not following:
                    raise ValueError("No escaped character")
                if following != quote and following not in self.escape:
                    token += c
                token += following
            else:
                token += c

    def _word(self, c):
        token = ""
        while c and c not in self.whitespace:
            if c in self.commenters:
                self._skip_comment()
                break
            if c in self.quotes:
                token += self._quoted(c)
            elif c in self.escape:
                following = self._next()
                if not following:
                    raise ValueError("No escaped character")
                token += following
            elif self._is_word(c):
                token += c
            else:
                self.position -= 1
                break
            c = self._next()
        return token

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


_UNSAFE = re.compile(r"[^\w@%+=:,./-]", re.ASCII)


def quote(s):
    if not s:
        return "''"
    if _UNSAFE.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)
