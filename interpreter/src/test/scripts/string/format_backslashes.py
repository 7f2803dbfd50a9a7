x=6
print(fr'\{x*7}', rf"a\{x}b", fr'\{{x}}', rf"{x}\"", f'\\{x}', f'a\'b{x}\'', f"\N{DIGIT ONE}{x}", rf'''\
{x}''', f'{x}\\', f'\\{{{x}', f'\x41{x}\n{x!r:>4}')
