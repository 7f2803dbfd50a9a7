from __future__ import annotations, print_function
import __future__
print(__future__.annotations, __future__.all_feature_names, __future__.annotations.getMandatoryRelease())
def f(x: undefined_name): pass
print(f.__annotations__)
print(annotations.compiler_flag)
