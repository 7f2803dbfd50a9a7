import sys

print(sys.maxsize, sys.float_info.max, sys.float_info.epsilon, sys.hash_info.modulus, sys.int_info.bits_per_digit)
print(sys.float_info, sys.get_int_max_str_digits(), sys.float_repr_style)
sys.set_int_max_str_digits(0)
print(len(str(10**5000)), len(str(int("9" * 5000))))
try:
    sys.set_int_max_str_digits(5)
except ValueError as e:
    print(e)
