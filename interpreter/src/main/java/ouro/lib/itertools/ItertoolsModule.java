package ouro.lib.itertools;

import ouro.object.ModuleBuilder;
import ouro.object.PyType;

/** The module {@code itertools}. */
public final class ItertoolsModule {
    private ItertoolsModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Iterators to build loops of.");
        PyType[] types = {
            Counting.Count.TYPE,
            Counting.Cycle.TYPE,
            Counting.RepeatIterator.TYPE,
            Chaining.ChainIterator.TYPE,
            Chaining.SliceIterator.TYPE,
            Chaining.ZipLongest.TYPE,
            Chaining.Pairwise.TYPE,
            Chaining.Batched.TYPE,
            Filtering.TakeWhile.TYPE,
            Filtering.DropWhile.TYPE,
            Filtering.FilterFalse.TYPE,
            Filtering.Compress.TYPE,
            Filtering.StarMap.TYPE,
            Filtering.Accumulate.TYPE,
            Filtering.GroupBy.TYPE,
            Combinatorics.Product.TYPE,
            Combinatorics.Permutations.TYPE,
            Combinatorics.Combinations.TYPE,
            Combinatorics.WithReplacement.TYPE,
        };
        for (PyType type : types) {
            m.constant(type.name(), type);
        }
        m.function("tee", "iterable, n=2, /", Chaining.Tee::tee);
    }
}
