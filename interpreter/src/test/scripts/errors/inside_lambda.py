# Inside lambda.
(lambda x: x/0)(1)
