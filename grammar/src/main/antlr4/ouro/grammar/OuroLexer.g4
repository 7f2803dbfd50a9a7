// Tokens of Python 3.12. Action-free: indentation, and the new lines that count, are made by IndentingTokenSource.
lexer grammar OuroLexer;

options { superClass = FormattedStringLexer; }

tokens { INDENT, DEDENT }

// Keywords
AND: 'and';
AS: 'as';
ASSERT: 'assert';
ASYNC: 'async';
AWAIT: 'await';
BREAK: 'break';
CLASS: 'class';
CONTINUE: 'continue';
DEF: 'def';
DEL: 'del';
ELIF: 'elif';
ELSE: 'else';
EXCEPT: 'except';
FALSE: 'False';
FINALLY: 'finally';
FOR: 'for';
FROM: 'from';
GLOBAL: 'global';
IF: 'if';
IMPORT: 'import';
IN: 'in';
IS: 'is';
LAMBDA: 'lambda';
NONE: 'None';
NONLOCAL: 'nonlocal';
NOT: 'not';
OR: 'or';
PASS: 'pass';
RAISE: 'raise';
RETURN: 'return';
TRUE: 'True';
TRY: 'try';
WHILE: 'while';
WITH: 'with';
YIELD: 'yield';

// Soft keywords: names wherever the parser takes a name.
CASE: 'case';
MATCH: 'match';
TYPE: 'type';

NAME: NAME_START NAME_CONTINUE*;

fragment NAME_START: [_\p{XID_Start}];
fragment NAME_CONTINUE: [\p{XID_Continue}];

// Numbers
FLOAT_NUMBER: (POINT_FLOAT EXPONENT? | DIGITS EXPONENT);
IMAGINARY_NUMBER: (POINT_FLOAT EXPONENT? | DIGITS EXPONENT | DIGITS) [jJ];
INTEGER
    : [1-9] ('_'? [0-9])*
    | '0' ('_'? '0')*
    | '0' [xX] ('_'? [0-9a-fA-F])+
    | '0' [oO] ('_'? [0-7])+
    | '0' [bB] ('_'? [01])+
    ;
// Refused by the tree builder, which says why.
BAD_INTEGER: '0' ('_'? [0-9])+ | '0' [xXoObB];

fragment DIGITS: [0-9] ('_'? [0-9])*;
fragment POINT_FLOAT: DIGITS? '.' DIGITS | DIGITS '.';
fragment EXPONENT: [eE] [+-]? DIGITS;

// Strings
STRING: STRING_PREFIX? PLAIN_STRING;
BYTES: BYTES_PREFIX PLAIN_STRING;
// With fields, FormattedStringLexer takes it; this is one whose fields do not end.
FSTRING: FORMAT_PREFIX PLAIN_STRING;
// Three quotes that nothing closes, up to the end of the text: the longest match, and so only where no closed string is.
OPEN_STRING: (STRING_PREFIX | BYTES_PREFIX | FORMAT_PREFIX)? OPEN_LONG_STRING;

fragment STRING_PREFIX: [rRuU];
fragment BYTES_PREFIX: [bB] [rR]? | [rR] [bB];
fragment FORMAT_PREFIX: [fF] [rR]? | [rR] [fF];

fragment PLAIN_STRING
    : '"""' ('"'? '"'? (~["\\] | ESCAPED))* '"""'
    | '\'\'\'' ('\''? '\''? (~['\\] | ESCAPED))* '\'\'\''
    | '"' (~["\\\r\n] | ESCAPED)* '"'
    | '\'' (~['\\\r\n] | ESCAPED)* '\''
    ;

fragment OPEN_LONG_STRING
    : '"""' ('"'? '"'? (~["\\] | ESCAPED))* '"'? '"'? '\\'?
    | '\'\'\'' ('\''? '\''? (~['\\] | ESCAPED))* '\''? '\''? '\\'?
    ;

fragment ESCAPED: '\\' ('\r\n' | .);

// Operators and delimiters
LPAR: '(';
RPAR: ')';
LBRACK: '[';
RBRACK: ']';
LBRACE: '{';
RBRACE: '}';
COLON_EQUAL: ':=';
COLON: ':';
COMMA: ',';
SEMI: ';';
ELLIPSIS: '...';
DOT: '.';
ARROW: '->';
PLUS_EQUAL: '+=';
MINUS_EQUAL: '-=';
STAR_EQUAL: '*=';
SLASH_EQUAL: '/=';
PERCENT_EQUAL: '%=';
AMPERSAND_EQUAL: '&=';
BAR_EQUAL: '|=';
CIRCUMFLEX_EQUAL: '^=';
LEFT_SHIFT_EQUAL: '<<=';
RIGHT_SHIFT_EQUAL: '>>=';
DOUBLE_STAR_EQUAL: '**=';
DOUBLE_SLASH_EQUAL: '//=';
AT_EQUAL: '@=';
DOUBLE_STAR: '**';
DOUBLE_SLASH: '//';
LEFT_SHIFT: '<<';
RIGHT_SHIFT: '>>';
EQUAL_EQUAL: '==';
NOT_EQUAL: '!=';
LESS_EQUAL: '<=';
GREATER_EQUAL: '>=';
EQUAL: '=';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
PERCENT: '%';
AT: '@';
AMPERSAND: '&';
BAR: '|';
CIRCUMFLEX: '^';
TILDE: '~';
LESS: '<';
GREATER: '>';

NEWLINE: '\r'? '\n' | '\r';
LINE_JOIN: '\\' ('\r'? '\n' | '\r') -> channel(HIDDEN);
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
WHITESPACE: [ \t\f]+ -> channel(HIDDEN);

// Anything else, so that the lexer itself never fails; the parser refuses it.
UNKNOWN: .;
