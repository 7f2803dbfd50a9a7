package ouro.lib.keyword;

import java.util.List;
import ouro.object.ModuleBuilder;
import ouro.object.PyList;
import ouro.object.PyStr;
import ouro.text.Keywords;

/** The module {@code _keyword}: the words of the language, for {@code keyword}. */
public final class KeywordModule {
    private KeywordModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("kwlist", list(Keywords.RESERVED));
        m.constant("softkwlist", list(Keywords.SOFT));
    }

    private static PyList list(List<String> words) {
        PyList list = new PyList();
        for (String word : words) {
            list.append(PyStr.of(word));
        }
        return list;
    }
}
