# ContextVar and Token take a type in brackets, for annotations.
from contextvars import ContextVar, Token

print(ContextVar[int], Token[str])
