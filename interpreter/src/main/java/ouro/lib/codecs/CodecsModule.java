package ouro.lib.codecs;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyNone;
import ouro.object.PyStr;
import ouro.object.binary.CodecErrors;
import ouro.object.binary.Codecs;
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
        m.function("lookup_error", "name, /", name -> CodecErrors.function(name.str()));
        m.function("canonical_name", "encoding, /", encoding -> {
            String name = Codecs.canonicalName(encoding.str());
            if (name == null) {
                throw Errors.raise(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding.str());
            }
            return PyStr.of(name);
        });
    }
}
