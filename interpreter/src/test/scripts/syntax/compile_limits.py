"""What is too deep or too long is refused as CPython refuses it, and at once."""
import time


def outcome(text):
    try:
        compile(text, "<limits>", "exec")
        return "compiles"
    except (SyntaxError, RecursionError) as error:
        return type(error).__name__ + ": " + str(error)


def nested(depth):
    return 'x = f"' + "{1:" * depth + "}" * depth + '"'


began = time.process_time()
print(outcome(nested(2)))
print(outcome(nested(30)))
print(outcome('x = f"' + "{a}" * 8000 + '"'))
print(outcome("if a: pass\n" + "elif b: pass\n" * 900))
print(outcome("if a: pass\n" + "elif b: pass\n" * 4000))
print(outcome("x = " + "(" * 200 + ")" * 200))
print(outcome("x = " + "(" * 4000 + ")" * 4000))
print(outcome("x = a" + ".b" * 2900))
print(outcome("x = a" + ".b" * 3100))
print(outcome("x = " + "+".join("a" * 4000)))
for prefix, digit in (("", "9"), ("0x", "f"), ("0o", "7"), ("0b", "1")):
    print(outcome("x = " + prefix + digit * 4300), "and", outcome("x = " + prefix + digit * 100_000))
# Quadratic or exponential time would take many times as long.
print(time.process_time() - began < 60)

print(eval("0x" + "f1" * 40), eval("0o" + "17" * 40), eval("0b" + "110" * 30), eval("0xF"), eval("0o7_7"), eval("0x" + "0" * 50))
print(hash(eval("0x" + "12345678" * 5000)), hash(eval("0o" + "1234567" * 5000)))
