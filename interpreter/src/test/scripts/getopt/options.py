import getopt


def outcome(function, line, *options):
    try:
        return function(line.split(), *options)
    except getopt.GetoptError as error:
        return str(error), error.opt, error.msg


for line in ["-a -b x -cfoo rest -d", "-ab", "-ax", "-b", "--long --name=v rest", "--name v", "--na v", "--l", "--x", "--name", "--long=3",
             "-- -a", "a -a", "- -a", "--lo --ver"]:
    print(outcome(getopt.getopt, line, "ab:c:", ["long", "name=", "verbose", "version"]))
    print(outcome(getopt.gnu_getopt, line, "ab:c:", ["long", "name=", "verbose", "version"]))
