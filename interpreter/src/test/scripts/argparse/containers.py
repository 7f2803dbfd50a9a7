# What arguments are added to, what is refused there, and where their values come from.
import argparse
import collections
import contextlib
import io
import os
import sys
import tempfile
import warnings

os.environ["COLUMNS"] = "80"


def attempt(call, /, *args, **kwargs):
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            print(call(*args, **kwargs))
    except SystemExit as leave:
        print("exit", leave.code, errors.getvalue().splitlines()[-1:])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def parser(**kwargs):
    return argparse.ArgumentParser(prog="prog", **kwargs)


# ---- refused
p = parser()
for args, kwargs in (((), {}), ((), dict(dest="x", nargs="?")), (("x", "y"), {}), (("-",), {}),
                     (("x",), dict(dest="y")), (("x",), dict(required=True)),
                     (("--x",), dict(action="no such")), (("--x",), dict(action=3)), (("--x",), dict(type=3)),
                     (("--x",), dict(type="int")), (("--x",), dict(type=argparse.FileType)), (("--",), {}),
                     (("--x",), dict(nargs=2, metavar=("a", "b", "c"))), (("--x",), dict(nargs=0)), (("",), {}),
                     (("--x",), dict(const=1)), (("--x",), dict(action="append", nargs=0)), (("--help",), {}),
                     (("--x",), dict(action="store_true", nargs=2)), (("+x",), {}), (("-y", "z"), {})):
    print(args, kwargs, end=" ")
    attempt(p.add_argument, *args, **kwargs)
attempt(parser, conflict_handler="none")
attempt(p.add_argument_group("g").add_argument, "--pair", nargs=2, metavar=("a", "b", "c"))

# ---- defaults
p = parser(argument_default="unset")
p.set_defaults(early=1, none=None)
p.add_argument("--early")
p.add_argument("--none")
p.add_argument("--own", default="own")
p.add_argument("--other")
p.add_argument("place", nargs="?")
p.set_defaults(other="later", extra=[1])
print({name: p.get_default(name) for name in ("early", "none", "own", "other", "place", "extra", "help", "nothing")})
attempt(p.parse_args, [])
attempt(p.parse_args, ["--early", "2", "here"])
p.set_defaults(own=None)
print(p.get_default("own"), p.parse_args([]).own)

# ---- lists
numbers = [1]
queue = collections.deque([1], maxlen=2)
p = parser()
p.add_argument("-a", action="append", default=numbers)
p.add_argument("-b", action="append_const", const="b", dest="a")
p.add_argument("-e", action="extend", nargs="+", default=None)
p.add_argument("-q", action="extend", nargs=2, default=queue)
p.add_argument("-t", action="append", default=(1,))
p.add_argument("-v", action="count", default=0)
attempt(p.parse_args, "-a 2 -b -a 3 -e 4 5 -e 6 -q 7 8 -vvv".split())
attempt(p.parse_args, "-t 4".split())
print(numbers, queue)

# ---- files
for made in (argparse.FileType(), argparse.FileType("wb", 0), argparse.FileType("r", encoding="utf-8", errors="x")):
    print(made)
attempt(argparse.FileType("q"), "-")
print(argparse.FileType("r")("-") is sys.stdin, argparse.FileType("w")("-") is sys.stdout)
print(argparse.FileType("rb")("-") is sys.stdin.buffer, argparse.FileType("ab")("-") is sys.stdout.buffer)
p = parser(fromfile_prefix_chars="@")
p.add_argument("file", type=argparse.FileType("r", encoding="ascii"), nargs="?")
p.add_argument("-n", type=int)
attempt(p.parse_args, ["no such file"])
attempt(p.parse_args, ["-n", "x"])
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "arguments")
    with open(name, "w") as file:
        file.write(f"-n\n7\n@{name}.more\n")
    with open(name + ".more", "w") as file:
        file.write(name)
    values = p.parse_args(["@" + name])
    print(values.n, values.file.encoding, values.file.read(3))
    values.file.close()
attempt(p.parse_args, ["@no such file"])

# ---- groups
p = parser(description="Described.", epilog="The end.")
group = p.add_argument_group("files", "what to read")
group.add_argument("name")
either = group.add_mutually_exclusive_group(required=True)
either.add_argument("--fast", action="store_true")
either.add_argument("--slow", action="store_true")
print(p.format_help())
attempt(p.parse_args, ["n"])
attempt(p.parse_args, ["n", "--fast", "--slow"])
attempt(either.add_argument, "must")
print(type(group).__name__, type(either).__qualname__, type(either).__module__)
child = argparse.ArgumentParser(prog="child", parents=[p], add_help=False, conflict_handler="resolve")
child.add_argument("--fast", help="another")
print(child.format_usage(), [group.title for group in child._action_groups])
attempt(p.parse_intermixed_args, ["--fast", "n"])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    group.add_argument_group("inner").add_argument("--in")
    either.add_mutually_exclusive_group()
for warning in caught:
    print(warning.category.__name__, warning.message, os.path.basename(warning.filename))

# ---- subcommands
p = parser()
p.add_argument("first")
commands = p.add_subparsers(title="commands", dest="command", metavar="COMMAND")
add = commands.add_parser("add", aliases=["plus"], help="adds")
add.add_argument("n", nargs="+", type=int)
commands.add_parser("stop").set_defaults(stops=True)
print(p.format_help(), add.format_usage(), sep="")
attempt(p.parse_args, "one plus 1 2".split())
attempt(p.parse_args, "one stop".split())
attempt(p.parse_args, "one none".split())
attempt(p.parse_known_args, "one stop --more".split())
attempt(commands.add_parser, "add")
attempt(commands.add_parser, "more", aliases=["plus"])
attempt(p.add_subparsers)
attempt(parser().add_subparsers, action="none")
print(type(commands).__name__, commands.choices is commands._name_parser_map)
print([action.dest for action in commands._choices_actions])

# ---- messages
out = io.StringIO()
parser().print_usage(out)
parser().print_help(out)
print(out.getvalue())
parser()._print_message("")
parser()._print_message("lost", object())
with contextlib.redirect_stderr(out):
    parser()._print_message("told")
print(out.getvalue()[-4:])


class Special(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("special", values, option_string)


p = parser()
p.register("action", "special", Special)
p.register("type", "number", int)
p.add_argument("-s", action="special", type="number")
print(p.parse_args(["-s", "3"]))


class Narrow(argparse.HelpFormatter):
    def __init__(self, prog):
        super().__init__(prog, indent_increment=4, max_help_position=12, width=30)


p = parser(formatter_class=Narrow, description="words " * 10)
p.add_argument("--option", help="some help that is longer than a line", choices=["a", "b"])
print(p.format_help())
for width in (10, 25, 200):
    formatter = argparse.HelpFormatter("prog", width=width)
    formatter.add_usage(None, p._actions, [])
    formatter.start_section("all of them")
    formatter.add_arguments(p._actions)
    formatter.end_section()
    print(formatter.format_help())
