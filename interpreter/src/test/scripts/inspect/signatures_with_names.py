"""Annotations in text, evaluated with names of one's own."""

import inspect


def function(x: "T", y: "list[T]" = None) -> "U": pass


class Class:
    def method(self, x: "T"): pass


T, U = int, str
print(inspect.signature(function))
print(inspect.signature(function, eval_str=True))
print(inspect.signature(function, globals={"T": bytes, "U": float}, eval_str=True))
print(inspect.signature(function, locals={"T": bool}, eval_str=True))
print(inspect.signature(Class().method, globals={"T": set}, eval_str=True))
print(inspect.Signature.from_callable(function, globals={"T": bytes, "U": float}, eval_str=True))
