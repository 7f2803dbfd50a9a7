"""Decoder and encoder as classes, and the module json.tool."""

import contextlib
import io
import json
import os
import sys
import tempfile
from json import tool
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder, encode_basestring, encode_basestring_ascii

from attempts import attempt

print(JSONDecoder is json.JSONDecoder, JSONEncoder is json.JSONEncoder, JSONDecodeError is json.JSONDecodeError)
decoder = JSONDecoder(object_pairs_hook=list, parse_int=str)
print(decoder.decode(' {"a": 1, "b": [2.5]} '), decoder.raw_decode('[1] rest'), decoder.raw_decode('x {"a": 3}', 2))
attempt(decoder.decode, "[1] rest")
attempt(decoder.raw_decode, "rest")
print(encode_basestring('é"\n\x01'), encode_basestring_ascii('é"\n\U0001f600'))


class Sets(JSONEncoder):
    item_separator = ","

    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(Sets().encode({"a": {3, 1}}), "".join(Sets(indent=1).iterencode([{2}])), Sets(separators=("; ", " = ")).encode({"k": [1, 2]}))
attempt(Sets().encode, object)


class Kept(io.StringIO):
    def close(self):
        """The tool closes what it writes to."""


def run(*arguments):
    sys.argv = ["json.tool", *arguments]
    written = Kept()
    try:
        with contextlib.redirect_stdout(written):
            tool.main()
    except SystemExit as error:
        print("ends with", error)
    print(written.getvalue(), end="")


with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    with open("in.json", "w", encoding="utf-8") as file:
        file.write('{"b": [1, 2.50, {}], "a": "é"}')
    with open("lines.json", "w", encoding="utf-8") as file:
        file.write('{"b": 1}\n[2]\n')
    with open("bad.json", "w", encoding="utf-8") as file:
        file.write("{'b'")
    for options in ([], ["--sort-keys"], ["--indent", "2"], ["--tab"], ["--no-indent"], ["--compact"], ["--no-ensure-ascii", "--compact"]):
        run("in.json", *options)
    run("lines.json", "--json-lines")
    run("bad.json")
    run("in.json", "out.json")
    print(open("out.json").read(), os.path.getsize("out.json"))
