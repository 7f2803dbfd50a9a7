package ouro.transcript.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingCleanerTest {
    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static void cleaned(String before, String after, String... notes) {
        ListingCleaner.Cleaned cleaned =
                ListingCleaner.ofScript(ListingCleaner.ofGutter(lines(before)).lines());
        assertEquals(lines(after), cleaned.lines());
        ListingCleaner.Cleaned gutter = ListingCleaner.ofGutter(lines(before));
        List<String> all = new ArrayList<>(gutter.notes());
        all.addAll(cleaned.notes());
        assertEquals(List.of(notes), all);
    }

    @Test
    void aScriptStaysAsItIs() {
        String script = "x = 1  # 注释，不动\nprint('（全角）', “”)".replace("“”", "'“'");
        cleaned(script, script);
    }

    @Test
    void numbersOfAGutterAtLineEnds() {
        cleaned(
                "def f(n):      \n   return n      1\nprint(f(2))      1\nprint(3)",
                "def f(n):\n   return n\nprint(f(2))\nprint(3)",
                ListingCleaner.GUTTER);
    }

    @Test
    void numbersThatBelongToTheCodeStay() {
        cleaned("x = 1\ny =      2\nprint(x +      3)", "x = 1\ny =      2\nprint(x +      3)");
    }

    @Test
    void numbersBeforeTheLines() {
        cleaned(
                "1 def f():\n2     return 1\n3 \n4 print(f())",
                "def f():\n    return 1\n\nprint(f())",
                ListingCleaner.GUTTER);
        cleaned(
                " 9. import sys\n10. print(sys)\n11. print(1)",
                "import sys\nprint(sys)\nprint(1)",
                ListingCleaner.GUTTER);
    }

    @Test
    void numbersRightBeforeTheCode() {
        cleaned(
                "8import sys\n9for x in 1, 2:\n10    print(x)",
                "import sys\nfor x in 1, 2:\n    print(x)",
                ListingCleaner.GUTTER);
        cleaned("01| import sys\n02| print(1)\n03| print(2)", "import sys\nprint(1)\nprint(2)", ListingCleaner.GUTTER);
        cleaned("1\n2\n3", "1\n2\n3");
    }

    @Test
    void numbersInAColumnAboveTheCode() {
        cleaned(
                "1\n2\n3\nimport sys\nfor x in 1, 2:\n    print(x)",
                "\n\n\nimport sys\nfor x in 1, 2:\n    print(x)",
                ListingCleaner.GUTTER);
        cleaned("1\n2\nprint(3)", "1\n2\nprint(3)");
    }

    @Test
    void allLinesIndented() {
        cleaned(
                "    import sys\n    if sys:\n        print(1)",
                "import sys\nif sys:\n    print(1)",
                ListingCleaner.INDENTATION);
    }

    @Test
    void characterReferences() {
        cleaned("if 1 &lt; 2:\n    print(&quot;a&quot;)", "if 1 < 2:\n    print(\"a\")", ListingCleaner.ENTITIES);
        cleaned("print('&lt;')", "print('&lt;')");
    }

    @Test
    void noBreakSpaces() {
        cleaned(
                "def\u00A0f():\n\u00A0\u00A0\u00A0\u00A0return 'a\u00A0b'",
                "def f():\n    return 'a\u00A0b'",
                ListingCleaner.SPACES);
        cleaned("x\u3000= 1\u200B\nprint(x)", "x = 1\nprint(x)", ListingCleaner.SPACES);
    }

    @Test
    void fullWidthPunctuationOutsideOfStrings() {
        cleaned("print（'（'，１）", "print('（',1)", ListingCleaner.PUNCTUATION);
        cleaned("print(“hello，you”)  # 你好，", "print(\"hello，you\")  # 你好，", ListingCleaner.PUNCTUATION);
        cleaned("if x＝＝1：\n    print(‘a’)", "if x==1:\n    print('a')", ListingCleaner.PUNCTUATION);
        cleaned("s = '''（\n（'''\nprint（s）", "s = '''（\n（'''\nprint(s)", ListingCleaner.PUNCTUATION);
    }

    @Test
    void tabsAmongSpaces() {
        cleaned("if 1:\n        a = 1\n\tb = 2", "if 1:\n        a = 1\n        b = 2", ListingCleaner.TABS);
        cleaned("if 1:\n    a = 1\n\tb = 2", "if 1:\n    a = 1\n    b = 2", ListingCleaner.TABS);
        cleaned("if 1:\n\ta = 1\n\tb = 2", "if 1:\n\ta = 1\n\tb = 2");
    }

    @Test
    void proseBeforeAndAfter() {
        cleaned("我们先看一个例子，很简单。\n\nprint(1)\n以上就是全部的代码。", "\n\nprint(1)\n", ListingCleaner.PROSE);
        cleaned("Here is the code:\nprint(1)", "\nprint(1)", ListingCleaner.PROSE);
    }

    @Test
    void whatCannotBeHelpedStaysAsItIs() {
        cleaned("print 'hello'\nx =", "print 'hello'\nx =");
        cleaned("print \"你好，世界\"", "print \"你好，世界\"");
    }

    @Test
    void severalAtOnce() {
        cleaned(
                "def\u00A0f（n）：      \n   return n      1\nprint（f(2)）      1\nprint(3)",
                "def f(n):\n   return n\nprint(f(2))\nprint(3)",
                ListingCleaner.GUTTER,
                ListingCleaner.SPACES,
                ListingCleaner.PUNCTUATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This is a sentence about it.  | true",
                "我们先看一个例子。             | true",
                "在 python 3.7 中调用 f() 函数  | true",
                "x = 1                         | false",
                "# 注释在这里                   | false",
                "print(x)                      | false",
                "raise ValueError              | false",
                "hello world                   | false",
                "print('我们先看一个例子')       | false",
                "结果 = 计算(数据)              | false",
            })
    void prose(String line, boolean prose) {
        if (prose) {
            assertTrue(ListingCleaner.isProse(line));
        } else {
            assertFalse(ListingCleaner.isProse(line));
        }
    }
}
