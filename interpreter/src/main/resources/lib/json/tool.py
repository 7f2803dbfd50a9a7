"""What python -m json.tool does: checks a JSON text and writes it in a form that is easy to read."""
import argparse
import json
import sys


def _options():
    parser = argparse.ArgumentParser(
        prog='python -m json.tool',
        description='Reads a JSON text and writes it line by line, with what belongs together indented.')
    parser.add_argument('infile', nargs='?', default='-', help='where the text stands; standard input without it')
    parser.add_argument('outfile', nargs='?', default=None, help='where to write it; standard output without it')
    parser.add_argument('--sort-keys', action='store_true', help='keys of objects in alphabetical order')
    parser.add_argument('--no-ensure-ascii', dest='ensure_ascii', action='store_false',
                        help='write characters beyond ASCII as they are')
    parser.add_argument('--json-lines', action='store_true',
                        help='each line is a text of its own')
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument('--indent', type=int, default=4, help='a line an item, a step of so many spaces')
    layout.add_argument('--tab', dest='indent', action='store_const', const='\t',
                        help='a line an item, a step of one tab')
    layout.add_argument('--no-indent', dest='indent', action='store_const', const=None,
                        help='all on one line')
    layout.add_argument('--compact', action='store_true', help='all on one line, without spaces')
    return parser.parse_args()


def main():
    options = _options()
    layout = {'sort_keys': options.sort_keys, 'ensure_ascii': options.ensure_ascii}
    if options.compact:
        layout['separators'] = ',', ':'
    else:
        layout['indent'] = options.indent
    try:
        if options.infile == '-':
            text = sys.stdin.read()
        else:
            with open(options.infile, encoding='utf-8') as source:
                text = source.read()
        if options.json_lines:
            values = [json.loads(line) for line in text.splitlines() if line.strip()]
        else:
            values = [json.loads(text)]
        written = ''.join(json.dumps(value, **layout) + '\n' for value in values)
        if options.outfile is None:
            sys.stdout.write(written)
        else:
            with open(options.outfile, 'w', encoding='utf-8') as target:
                target.write(written)
    except ValueError as error:
        raise SystemExit(error)


if __name__ == '__main__':
    main()
