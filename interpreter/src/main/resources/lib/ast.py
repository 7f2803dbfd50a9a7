"""Values of literals (Library Reference, ast). Trees of syntax are not for scripts to see in Ouro."""

import re

__all__ = ["literal_eval"]

_TOKEN = re.compile(r"""
    (?P<space>[ \t\f\r\n]+|\#[^\n]*|\\\n)
  | (?P<string>[bBuUrR]{0,2}(?:'''(?:[^\\]|\\.)*?'''|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"))
  | (?P<number>(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)[jJ]?)
  | (?P<name>\w+)
  | (?P<mark>\.\.\.|[][(){},:+-])
""", re.VERBOSE | re.DOTALL)

_CONSTANTS = {"None": None, "True": True, "False": False}


class _Literal:
    def __init__(self, text):
        self.text = text
        self.tokens = []
        place = 0
        while place < len(text):
            match = _TOKEN.match(text, place)
            if match is None:
                self.refuse(text[place], place)
            if match.lastgroup != "space":
                self.tokens.append((match.lastgroup, match.group(), place))
            place = match.end()
        self.tokens.append(("end", "", len(text)))
        self.next = 0

    def refuse(self, what, place):
        line = self.text.count("\n", 0, place) + 1
        raise ValueError(f"malformed node or string on line {line}: {what!r}")

    def peek(self):
        return self.tokens[self.next][1]

    def take(self):
        self.next += 1
        return self.tokens[self.next - 1]

    def whole(self):
        value = self.tuple_or_value()
        kind, text, place = self.take()
        if kind != "end":
            self.refuse(text, place)
        return value

    def tuple_or_value(self):
        value = self.value()
        if self.peek() != ",":
            return value
        return tuple([value] + self.more(""))

    def more(self, end):
        """What follows a first item, up to the end."""
        items = []
        while self.peek() == ",":
            self.take()
            if self.peek() == end:
                break
            items.append(self.value())
        return items

    def expect(self, mark):
        kind, text, place = self.take()
        if text != mark:
            self.refuse(text, place)

    def value(self):
        left = self.signed()
        while self.peek() in ("+", "-"):
            _, sign, place = self.take()
            right = self.signed()
            if type(left) not in (int, float) or type(right) is not complex:
                self.refuse(sign, place)
            left = left + right if sign == "+" else left - right
        return left

    def signed(self):
        if self.peek() in ("+", "-"):
            _, sign, place = self.take()
            number = self.signed()
            if type(number) not in (int, float, complex):
                self.refuse(sign, place)
            return number if sign == "+" else -number
        return self.atom()

    def atom(self):
        kind, text, place = self.take()
        if kind == "number":
            return eval(text)
        if kind == "string":
            value = eval(text)
            while self.tokens[self.next][0] == "string":
                value += eval(self.take()[1])
            return value
        if kind == "name" and text in _CONSTANTS:
            return _CONSTANTS[text]
        if text == "set" and self.peek() == "(":
            self.take()
            self.expect(")")
            return set()
        if text == "...":
            return ...
        if text == "(":
            return self.parenthesized()
        if text == "[":
            return self.sequence("]")
        if text == "{":
            return self.braced()
        self.refuse(text, place)

    def parenthesized(self):
        if self.peek() == ")":
            self.take()
            return ()
        value = self.value()
        if self.peek() == ",":
            value = tuple([value] + self.more(")"))
        self.expect(")")
        return value

    def sequence(self, end):
        items = []
        if self.peek() != end:
            items.append(self.value())
            items += self.more(end)
        self.expect(end)
        return items

    def braced(self):
        if self.peek() == "}":
            self.take()
            return {}
        first = self.value()
        if self.peek() != ":":
            items = [first] + self.more("}")
            self.expect("}")
            return set(items)
        self.take()
        result = {first: self.value()}
        while self.peek() == ",":
            self.take()
            if self.peek() == "}":
                break
            key = self.value()
            self.expect(":")
            result[key] = self.value()
        self.expect("}")
        return result


def literal_eval(node_or_string):
    """The value of a text that holds a literal: strings, bytes, numbers, tuples, lists, dicts, sets, True, None."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    compile(text, "<unknown>", "eval")
    return _Literal(text).whole()


def __getattr__(name):
    if name in ("parse", "dump", "walk", "NodeVisitor", "NodeTransformer", "unparse", "AST"):
        raise AttributeError(f"module 'ast' of Ouro has only literal_eval, not {name!r}")
    raise AttributeError(f"module 'ast' has no attribute {name!r}")
