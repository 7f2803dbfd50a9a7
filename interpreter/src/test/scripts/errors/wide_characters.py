def 求值(数):
    return "结果: " + str(1 / 数)


求值(0)
