# Sections read, replaced and taken out as mappings are; what errors say and know.
import configparser


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error, error.args, list(vars(error).items()))
        print("   after", repr(error.__context__), error.__suppress_context__)
    else:
        print("no error")


parser = configparser.ConfigParser()
parser.read_string("[a]\nx=1\n[DEFAULT]\nd=5")
attempt(lambda: parser.get("a", "Missing"))
attempt(lambda: parser.get("missing", "x"))
attempt(lambda: parser.items("missing"))
attempt(lambda: parser.getint("a", "missing"))
attempt(lambda: parser["a"]["missing"])
attempt(lambda: parser["missing"])
attempt(lambda: parser["a"].__delitem__("missing"))
attempt(lambda: parser["a"].__delitem__("d"))
attempt(lambda: parser.add_section("a"))
attempt(lambda: parser.add_section("DEFAULT"))
attempt(lambda: parser.add_section(4))
attempt(lambda: parser.read_string("[b]\n[b]"))
attempt(lambda: parser.read_string("[c]\nx=1\nX=2", "where.cfg"))
attempt(lambda: parser.read_string("x=1"))
attempt(lambda: parser.read_string("[d]\nnothing\nnor here"))
attempt(lambda: parser.read_dict({"e": {"x": 1, "X": 2}}))

print(parser.get("a", "missing", fallback=None), parser.get("missing", "x", fallback=9), parser.get("a", "X", raw=True))
print(parser.get("a", "here", vars={"HERE": 8}), parser.getint("a", "x", fallback=3))

section = parser["a"]
parser["a"] = section
print(list(section), section["x"])
parser["a"] = {"k": 3}
print(list(section), section["k"])
parser["a"] = parser["DEFAULT"]
print(list(section))
parser["DEFAULT"] = {"e": 1}
print(parser.defaults(), dict(section))
parser[""] = {"v": 5}
print(repr(parser[""]), parser[""]["v"], parser.defaults())


class Telling(configparser.ConfigParser):
    def add_section(self, section):
        print("add", section)
        super().add_section(section)


telling = Telling()
telling.read_string("[read]\n")
telling["set"] = {}
print(telling.sections())

for error in (configparser.DuplicateSectionError("s", "file"), configparser.DuplicateOptionError("s", "o", "file", 7),
              configparser.InterpolationError("o", "s", "message"), configparser.NoSectionError("s")):
    print(repr(error), error.args, list(vars(error).items()))
