import ast


def outcome(text):
    try:
        return ast.literal_eval(text)
    except Exception as error:
        # Behind the colon CPython shows a node of the tree, which Ouro does not have.
        return type(error), str(error).split(":")[0]


for text in ["1", "-1.5", "'a'", "[1,(2,),{3:4},{5}]", "None", "1+2j", 'b"x"', "{}", "set()", '__import__("os")', "x", "1+1",
             'f"x"', "[1,", '"a" "b"', " 1", "-True", "...", "1, 2", "()", "(1)", "{'a': [1, {'b': None}], 2: (3, 4)}", "0x1F", "1e3",
             "[1] + [2]", "lambda: 0", "'''a\nb'''", "r'\\n'", "- 5", "[\n1,\n2\n]", "1_000", "True", ""]:
    print(repr(outcome(text)))
