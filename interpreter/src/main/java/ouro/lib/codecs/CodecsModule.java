package ouro.lib.codecs;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.binary.CodecErrors;
import ouro.object.binary.Codecs;
import ouro.object.binary.PyBytes;
import ouro.object.protocol.SpecialMethod;

/** The module {@code _codecs}: what {@code codecs} needs of the native encodings. */
public final class CodecsModule {
    private CodecsModule() {}

    public static void populate(ModuleBuilder m) {
        m.function("register_error", "errors, handler, /", (name, handler) -> {
            if (!Operators.has(handler, SpecialMethod.CALL)) {
                throw Errors.typeError("handler must be callable");
            }
            CodecErrors.register(name.str(), handler);
            return PyNone.NONE;
        });
        m.functionN("encode", "obj, encoding='utf-8', errors='strict'", a -> {
            String encoding = a[1].str();
            return a[0] instanceof PyStr text && Codecs.canonicalName(encoding) != null
                    ? PyBytes.of(Codecs.encode(text.value, encoding, a[2].str()))
                    : transform("_encode", a);
        });
        m.functionN("decode", "obj, encoding='utf-8', errors='strict'", a -> transform("_decode", a));
        m.function("lookup_error", "name, /", name -> CodecErrors.function(name.str()));
        m.function("canonical_name", "encoding, /", encoding -> {
            String name = Codecs.canonicalName(encoding.str());
            if (name == null) {
                throw Errors.raise(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding.str());
            }
            return PyStr.of(name);
        });
    }

    /** What only {@code codecs} knows: encodings that no str has, and refusals. */
    private static PyObject transform(String function, PyObject[] arguments) {
        return SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("codecs"))
                .getAttribute(function)
                .call(arguments, null);
    }
}
