// The syntax of Python 3.12 (https://docs.python.org/3.12/reference/grammar.html), written for ALL(*): statements are
// told apart by their first token, targets are read as expressions and checked when the tree is built.
parser grammar OuroParser;

options { tokenVocab = OuroLexer; }

// ---- entries ---------------------------------------------------------------------------------------------------------

fileInput: (NEWLINE | statement)* EOF;
expressionInput: NEWLINE* starExpressions NEWLINE* EOF;
fieldInput: (yieldExpression | starExpressions) NEWLINE* EOF;

// ---- statements ------------------------------------------------------------------------------------------------------

statement
    : compoundStatement
    | simpleStatements
    ;

simpleStatements: simpleStatement (SEMI simpleStatement)* SEMI? NEWLINE;

simpleStatement
    : expressionStatement                                                    # expressionOrAssignment
    | TYPE name typeParameters? EQUAL expression                             # typeAlias
    | RETURN starExpressions?                                                # returnStatement
    | IMPORT dottedAlias (COMMA dottedAlias)*                                # importStatement
    | FROM (DOT | ELLIPSIS)* dottedName? IMPORT importedNames                # importFrom
    | RAISE (expression (FROM expression)?)?                                 # raiseStatement
    | PASS                                                                   # passStatement
    | DEL targetList                                                         # deleteStatement
    | ASSERT expression (COMMA expression)?                                  # assertStatement
    | BREAK                                                                  # breakStatement
    | CONTINUE                                                               # continueStatement
    | GLOBAL name (COMMA name)*                                              # globalStatement
    | NONLOCAL name (COMMA name)*                                            # nonlocalStatement
    ;

expressionStatement
    : starExpressions COLON expression (EQUAL assignedValue)?                # annotatedAssignment
    | starExpressions augmentedOperator assignedValue                        # augmentedAssignment
    | assignedValue (EQUAL assignedValue)*                                   # assignment
    ;

assignedValue: yieldExpression | starExpressions;

augmentedOperator
    : PLUS_EQUAL | MINUS_EQUAL | STAR_EQUAL | AT_EQUAL | SLASH_EQUAL | PERCENT_EQUAL | AMPERSAND_EQUAL | BAR_EQUAL
    | CIRCUMFLEX_EQUAL | LEFT_SHIFT_EQUAL | RIGHT_SHIFT_EQUAL | DOUBLE_STAR_EQUAL | DOUBLE_SLASH_EQUAL
    ;

dottedAlias: dottedName (AS name)?;
dottedName: name (DOT name)*;
importedNames
    : STAR
    | LPAR importedName (COMMA importedName)* COMMA? RPAR
    | importedName (COMMA importedName)*
    ;
importedName: name (AS name)?;

compoundStatement
    : IF namedExpression COLON block (ELIF namedExpression COLON block)* (ELSE COLON block)?    # ifStatement
    | WHILE namedExpression COLON block (ELSE COLON block)?                                     # whileStatement
    | ASYNC? FOR targetList IN starExpressions COLON block (ELSE COLON block)?                  # forStatement
    | TRY COLON block
        ( exceptClause+ (ELSE COLON block)? (FINALLY COLON block)?
        | exceptStarClause+ (ELSE COLON block)? (FINALLY COLON block)?
        | FINALLY COLON block
        )                                                                                       # tryStatement
    | ASYNC? WITH LPAR withItem (COMMA withItem)* COMMA? RPAR COLON block                       # withParentheses
    | ASYNC? WITH withItem (COMMA withItem)* COLON block                                        # withStatement
    | decorator* ASYNC? DEF name typeParameters? LPAR parameters? RPAR (ARROW expression)? COLON block
                                                                                                # functionDefinition
    | decorator* CLASS name typeParameters? (LPAR arguments? RPAR)? COLON block                 # classDefinition
    | MATCH subject COLON NEWLINE INDENT caseBlock+ DEDENT                                      # matchStatement
    ;

block
    : simpleStatements                                                       # inlineBlock
    | NEWLINE INDENT statement+ DEDENT                                       # indentedBlock
    ;

exceptClause: EXCEPT (expression (AS name)?)? COLON block;
exceptStarClause: EXCEPT STAR expression (AS name)? COLON block;
withItem: expression (AS target)?;
decorator: AT namedExpression NEWLINE;

parameters: parameter (COMMA parameter)* COMMA?;
parameter
    : name (COLON expression)? (EQUAL expression)?                           # plainParameter
    | STAR (name (COLON (STAR disjunction | expression))?)?                  # starParameter
    | DOUBLE_STAR name (COLON expression)?                                   # doubleStarParameter
    | SLASH                                                                  # slashParameter
    ;

typeParameters: LBRACK typeParameter (COMMA typeParameter)* COMMA? RBRACK;
typeParameter
    : name (COLON expression)?                                               # typeVariable
    | STAR name                                                              # typeVariableTuple
    | DOUBLE_STAR name                                                       # parameterSpecification
    ;

// ---- targets ---------------------------------------------------------------------------------------------------------

targetList: target (COMMA target)* COMMA?;
target: STAR? primary;

// ---- expressions -----------------------------------------------------------------------------------------------------

starExpressions: starExpression (COMMA starExpression)* COMMA?;
starExpression
    : STAR disjunction                                                       # starred
    | expression                                                             # unstarred
    ;

yieldExpression
    : YIELD FROM expression                                                  # yieldFrom
    | YIELD starExpressions?                                                 # yieldValue
    ;

namedExpression
    : name COLON_EQUAL expression                                            # walrus
    | expression                                                             # unnamed
    ;

starNamedExpression
    : STAR disjunction                                                       # starredElement
    | namedExpression                                                        # plainElement
    ;

expression
    : disjunction (IF disjunction ELSE expression)?                          # conditional
    | LAMBDA lambdaParameters? COLON expression                              # lambda
    ;

lambdaParameters: lambdaParameter (COMMA lambdaParameter)* COMMA?;
lambdaParameter
    : name (EQUAL expression)?                                               # plainLambdaParameter
    | STAR name?                                                             # starLambdaParameter
    | DOUBLE_STAR name                                                       # doubleStarLambdaParameter
    | SLASH                                                                  # slashLambdaParameter
    ;

disjunction
    : primary                                                                # primaryExpression
    | AWAIT primary                                                          # awaitExpression
    | <assoc = right> disjunction DOUBLE_STAR disjunction                    # power
    | (MINUS | PLUS | TILDE) disjunction                                     # unary
    | disjunction (STAR | SLASH | DOUBLE_SLASH | PERCENT | AT) disjunction   # product
    | disjunction (PLUS | MINUS) disjunction                                 # sum
    | disjunction (LEFT_SHIFT | RIGHT_SHIFT) disjunction                     # shift
    | disjunction AMPERSAND disjunction                                      # bitAnd
    | disjunction CIRCUMFLEX disjunction                                     # bitXor
    | disjunction BAR disjunction                                            # bitOr
    | disjunction comparison disjunction                                     # compare
    | NOT disjunction                                                        # not
    | disjunction AND disjunction                                            # and
    | disjunction OR disjunction                                             # or
    ;

comparison
    : EQUAL_EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | IN | NOT IN | IS NOT | IS
    ;

primary
    : atom                                                                   # atomPrimary
    | primary DOT (name | ASYNC)                                             # attribute
    | primary LPAR arguments? RPAR                                           # call
    | primary LBRACK subscripts RBRACK                                       # subscript
    ;

subscripts: subscriptItem (COMMA subscriptItem)* COMMA?;
subscriptItem
    : lower = expression? COLON upper = expression? (COLON step = expression?)?    # slice
    | starNamedExpression                                                    # index
    ;

arguments: argument (COMMA argument)* COMMA?;
argument
    : name EQUAL expression                                                  # keywordArgument
    | STAR expression                                                        # starArgument
    | DOUBLE_STAR expression                                                 # doubleStarArgument
    | namedExpression comprehensionFor*                                      # positionalArgument
    ;

atom
    : name                                                                   # nameAtom
    | (NONE | TRUE | FALSE | ELLIPSIS)                                       # constantAtom
    | (INTEGER | BAD_INTEGER | FLOAT_NUMBER | IMAGINARY_NUMBER)              # numberAtom
    | (STRING | BYTES | FSTRING)+                                            # stringAtom
    | LPAR yieldExpression RPAR                                              # parenthesizedYield
    | LPAR namedExpression comprehensionFor+ RPAR                            # generator
    | LPAR (starNamedExpression (COMMA starNamedExpression)* COMMA?)? RPAR   # tupleOrGroup
    | LBRACK namedExpression comprehensionFor+ RBRACK                        # listComprehension
    | LBRACK (starNamedExpression (COMMA starNamedExpression)* COMMA?)? RBRACK    # listDisplay
    | LBRACE expression COLON expression comprehensionFor+ RBRACE            # dictComprehension
    | LBRACE (dictItem (COMMA dictItem)* COMMA?)? RBRACE                     # dictDisplay
    | LBRACE namedExpression comprehensionFor+ RBRACE                        # setComprehension
    | LBRACE starNamedExpression (COMMA starNamedExpression)* COMMA? RBRACE  # setDisplay
    ;

dictItem
    : expression COLON expression                                            # dictEntry
    | DOUBLE_STAR disjunction                                                # dictUnpacking
    ;

comprehensionFor: ASYNC? FOR targetList IN disjunction (IF comprehensionCondition)*;
comprehensionCondition: disjunction;

name: NAME | MATCH | CASE | TYPE;

// ---- patterns (PEP 634) ----------------------------------------------------------------------------------------------

subject
    : starNamedExpression COMMA (starNamedExpression (COMMA starNamedExpression)* COMMA?)?    # tupleSubject
    | namedExpression                                                        # plainSubject
    ;

caseBlock: CASE patterns (IF namedExpression)? COLON block;
patterns
    : openSequence                                                           # openSequencePattern
    | asPattern                                                              # singlePattern
    ;
openSequence: maybeStarPattern COMMA (maybeStarPattern (COMMA maybeStarPattern)* COMMA?)?;
maybeStarPattern
    : STAR name                                                              # starPattern
    | asPattern                                                              # plainPattern
    ;
asPattern: orPattern (AS name)?;
orPattern: closedPattern (BAR closedPattern)*;
closedPattern
    : MINUS? number = (INTEGER | FLOAT_NUMBER | IMAGINARY_NUMBER)
        (sign = (PLUS | MINUS) imaginary = IMAGINARY_NUMBER)?                # numberPattern
    | (STRING | BYTES | FSTRING)+                                            # stringPattern
    | (NONE | TRUE | FALSE)                                                  # singletonPattern
    | name                                                                   # capturePattern
    | name (DOT name)+                                                       # valuePattern
    | name (DOT name)* LPAR (classArgument (COMMA classArgument)* COMMA?)? RPAR    # classPattern
    | LPAR asPattern RPAR                                                    # groupPattern
    | LPAR openSequence? RPAR                                                # tuplePattern
    | LBRACK (maybeStarPattern (COMMA maybeStarPattern)* COMMA?)? RBRACK     # listPattern
    | LBRACE (mappingItem (COMMA mappingItem)* COMMA?)? RBRACE               # mappingPattern
    ;
classArgument
    : name EQUAL asPattern                                                   # keywordPattern
    | asPattern                                                              # positionalPattern
    ;
mappingItem
    : closedPattern COLON asPattern                                          # mappingEntry
    | DOUBLE_STAR name                                                       # mappingRest
    ;
