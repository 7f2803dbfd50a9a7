import argparse
import contextlib
import io
import sys


def run(parser, *args):
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            print(args, parser.parse_args(list(args)))
    except SystemExit as end:
        print(args, "exit", end.code, errors.getvalue())


p = argparse.ArgumentParser(prog="prog", description="Does something.", epilog="The end.")
p.add_argument("file", help="a file")
p.add_argument("rest", nargs="*", help="more files")
p.add_argument("-v", "--verbose", action="store_true", help="talk more")
p.add_argument("-q", "--no-talk", action="store_false", dest="talk")
p.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
p.add_argument("-c", "--color", choices=["red", "green"], help="one of %(choices)s")
p.add_argument("-l", "--level", action="count", default=0)
p.add_argument("-i", "--include", action="append")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--many", nargs="+", type=float)
p.add_argument("--two", nargs=2, metavar=("A", "B"))
p.add_argument("--maybe", nargs="?", const="given", default="absent")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.add_argument("--ratio", type=float, help=argparse.SUPPRESS)
p.print_help()
p.print_usage()
run(p, "a")
run(p, "a", "b", "c", "-v", "-n", "5", "--color=red", "-lll", "-i", "x", "-iy", "--const")
run(p, "-vq", "a", "-n7", "--many", "1", "2.5", "--maybe", "--two", "x", "y")
run(p, "a", "--maybe", "now", "--", "-v")
run(p, "a", "-n", "-5")
run(p, "a", "--num", "4", "--verb")
run(p)
run(p, "a", "-n", "x")
run(p, "a", "-n")
run(p, "a", "--color", "blue")
run(p, "a", "--two", "x")
run(p, "a", "--many")
run(p, "a", "--bogus")
run(p, "a", "-x", "--y=3", "z")
run(p, "a", "--verbose=3")
run(p, "a", "--co", "red")
run(p, "a", "-vx")
run(p, "a", "--ratio", "oops")
run(p, "a", "--two=1")
print(p.parse_known_args(["a", "--bogus", "-z", "b"]))
try:
    p.parse_args(["--version"])
except SystemExit as end:
    print(end.code)
try:
    p.parse_args(["-h"])
except SystemExit as end:
    print(end.code)

p = argparse.ArgumentParser(prog="mutex")
g = p.add_mutually_exclusive_group()
g.add_argument("--foo", action="store_true")
g.add_argument("--bar", type=int)
g2 = p.add_mutually_exclusive_group(required=True)
g2.add_argument("-a", action="store_true")
g2.add_argument("-b", metavar="BEE")
p.print_usage()
run(p, "--foo", "--bar", "3", "-a")
run(p, "--foo")
run(p, "-a", "-b", "x")
run(p, "-b", "x", "--bar", "1")

p = argparse.ArgumentParser(prog="sub")
p.add_argument("--debug", action="store_true", help="tell all")
s = p.add_subparsers(dest="command", help="what to do", required=True)
add = s.add_parser("add", help="add things", aliases=["a"], description="Adds.")
add.add_argument("x", type=int)
add.add_argument("y", type=int, nargs="?", default=1)
add.set_defaults(func=max)
remove = s.add_parser("remove", help="remove things")
remove.add_argument("--all", action="store_true")
p.print_help()
add.print_help()
run(p, "add", "1", "2")
run(p, "--debug", "a", "5")
run(p, "remove", "--all")
run(p)
run(p, "move")
run(p, "add", "x")
run(p, "remove", "--nope")
s = argparse.ArgumentParser(prog="titled").add_subparsers(title="commands", description="All of them", metavar="CMD")

p = argparse.ArgumentParser(prog="types")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a switch")
p.add_argument("--hex", type=lambda text: int(text, 16))


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


p.add_argument("-p", type=positive, default="7")
p.add_argument("--ext", action="extend", nargs="+", default=["z"])
p.add_argument("--req", required=True)
p.add_argument("tail", nargs=argparse.REMAINDER)
p.print_help()
run(p, "--req", "1", "--no-flag", "--hex", "ff", "--ext", "a", "b", "--ext", "c")
run(p, "--req", "1", "-p", "-3")
run(p, "--req", "1", "-p", "x")
run(p, "--req", "1", "--hex", "zz")
run(p, "--req", "1", "cmd", "--x", "-y")
run(p)
print(argparse.Namespace(a=1, b="x"), argparse.Namespace(**{"a-b": 1}), argparse.Namespace(a=1) == argparse.Namespace(a=1))
print("a" in argparse.Namespace(a=1), vars(argparse.Namespace(a=1)))
print(p.add_argument("--last"))
print(argparse.ArgumentParser(prog="x"))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


p = argparse.ArgumentParser(prog="custom", exit_on_error=False)
p.add_argument("--up", action=Upper)
p.add_argument("-1", dest="one", action="store_true")
print(p.parse_args(["--up", "abc", "-1"]))
try:
    p.parse_args(["--up"])
except argparse.ArgumentError as error:
    print(error, error.argument_name, error.message)
for bad in (lambda: p.add_argument("x", required=True), lambda: p.add_argument("--up"), lambda: p.add_argument("y", action="no"),
            lambda: p.add_argument("--t", type=3), lambda: p.add_argument("a", "b"), lambda: p.add_argument("--z", nargs=0),
            lambda: p.add_argument("--m", nargs=2, metavar=("A",)), lambda: p.add_argument("--", dest="--")):
    try:
        print(type(bad()).__name__)
    except Exception as error:
        print(type(error).__name__, error)
