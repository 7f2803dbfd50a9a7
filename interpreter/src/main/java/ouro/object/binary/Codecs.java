package ouro.object.binary;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.codec.ByteBuilder;
import ouro.object.codec.CharsetCodec;
import ouro.object.codec.Codec;
import ouro.object.codec.ErrorHandler;
import ouro.object.codec.EscapeCodec;
import ouro.object.codec.SingleByteCodec;
import ouro.object.codec.Utf8;
import ouro.object.codec.WideCodec;

/** Text encodings by name (Library Reference, codecs, Standard Encodings). */
public final class Codecs {
    static final Codec UTF_8 = new Utf8();
    static final Codec ASCII = new SingleByteCodec("ascii", 128);
    private static final Codec LATIN_1 = new SingleByteCodec("latin-1", 256);

    private static final Map<String, Codec> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, String> MULTIBYTE = Map.ofEntries(
            Map.entry("gbk", "GBK"),
            Map.entry("cp936", "GBK"),
            Map.entry("ms936", "GBK"),
            Map.entry("gb2312", "GB2312"),
            Map.entry("gb18030", "GB18030"),
            Map.entry("big5", "Big5"),
            Map.entry("big5hkscs", "Big5-HKSCS"),
            Map.entry("cp950", "x-windows-950"),
            Map.entry("shift_jis", "Shift_JIS"),
            Map.entry("sjis", "Shift_JIS"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("euc_jp", "EUC-JP"),
            Map.entry("eucjp", "EUC-JP"),
            Map.entry("iso2022_jp", "ISO-2022-JP"),
            Map.entry("euc_kr", "EUC-KR"),
            Map.entry("euckr", "EUC-KR"),
            Map.entry("cp949", "x-windows-949"));

    static {
        for (String name : new String[] {"utf_8", "utf8", "u8", "utf", "cp65001"}) {
            KNOWN.put(name, UTF_8);
        }
        for (String name : new String[] {"ascii", "us_ascii", "646", "us"}) {
            KNOWN.put(name, ASCII);
        }
        for (String name :
                new String[] {"latin_1", "latin1", "iso_8859_1", "iso8859_1", "8859", "cp819", "l1", "latin"}) {
            KNOWN.put(name, LATIN_1);
        }
        for (int bits = 16; bits <= 32; bits += 16) {
            for (String separator : new String[] {"_", ""}) {
                String name = "utf" + separator + bits;
                KNOWN.put(name, new WideCodec("utf-" + bits, bits / 8, false, true));
                KNOWN.put(name + "_le", new WideCodec("utf-" + bits + "-le", bits / 8, false, false));
                KNOWN.put(name + "le", KNOWN.get(name + "_le"));
                KNOWN.put(name + "_be", new WideCodec("utf-" + bits + "-be", bits / 8, true, false));
                KNOWN.put(name + "be", KNOWN.get(name + "_be"));
            }
        }
        KNOWN.put("utf_8_sig", new Signed());
        KNOWN.put("utf8_sig", KNOWN.get("utf_8_sig"));
        KNOWN.put("unicode_escape", new EscapeCodec("unicodeescape", false));
        KNOWN.put("raw_unicode_escape", new EscapeCodec("rawunicodeescape", true));
    }

    private Codecs() {}

    /** Decodes bytes, or raises LookupError or UnicodeDecodeError. */
    public static String decode(byte[] bytes, String encoding, String errors) {
        return find(encoding, "decode").decode(bytes, handler(errors));
    }

    /** Encodes text, or raises LookupError or UnicodeEncodeError. */
    public static byte[] encode(String text, String encoding, String errors) {
        return find(encoding, "encode").encode(text, handler(errors));
    }

    /** UTF-8 with errors. */
    public static byte[] encode(String text) {
        return UTF_8.encode(text, CodecErrors.named("strict"));
    }

    /** UTF-8 with errors. */
    public static String decode(byte[] bytes) {
        return UTF_8.decode(bytes, CodecErrors.named("strict"));
    }

    /** The text itself, or UnicodeEncodeError where it has lone surrogates, which UTF-8 does not hold. */
    public static String requireEncodable(String text) {
        if (hasSurrogates(text)) {
            encode(text, "utf-8", "strict");
        }
        return text;
    }

    /** Whether there is any surrogate, be it one of a pair. */
    public static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The name under which {@code codecs.lookup} knows the encoding, or null where it is none. */
    public static String canonicalName(String encoding) {
        String name = normalize(encoding);
        Codec codec = findOrNull(name);
        if (codec == null) {
            return null;
        }
        if (codec == LATIN_1) {
            return "iso8859-1";
        }
        return codec.name.equals("charmap") ? name.replace("windows_", "cp") : codec.name;
    }

    /** A handler is only looked for when it is needed, so an unknown one may stay unnoticed. */
    private static CodecErrors handler(String errors) {
        return errors.equals("strict") ? CodecErrors.named(errors) : new Deferred(errors);
    }

    private static String normalize(String encoding) {
        String lower = encoding.toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c) || c == '.') {
                if (gap && !name.isEmpty()) {
                    name.append('_');
                }
                gap = false;
                name.append(c);
            } else {
                gap = true;
            }
        }
        return name.toString();
    }

    private static Codec find(String encoding, String verb) {
        Codec codec = KNOWN.get(encoding);
        if (codec != null) {
            return codec;
        }
        String name = normalize(encoding);
        codec = findOrNull(name);
        if (codec != null) {
            return codec;
        }
        if (isBinary(name)) {
            throw Errors.raise(
                    Exceptions.LOOKUP_ERROR,
                    "'" + encoding + "' is not a text encoding; use codecs." + verb + "() to handle arbitrary codecs");
        }
        throw Errors.raise(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding);
    }

    private static boolean isBinary(String name) {
        return switch (name) {
            case "hex",
                    "hex_codec",
                    "base64",
                    "base64_codec",
                    "rot13",
                    "rot_13",
                    "zlib",
                    "zlib_codec",
                    "bz2",
                    "quopri" -> true;
            default -> false;
        };
    }

    private static Codec findOrNull(String name) {
        Codec codec = KNOWN.get(name);
        if (codec != null) {
            return codec;
        }
        String multibyte = MULTIBYTE.get(name);
        String charset = multibyte != null ? multibyte : codePage(name);
        if (charset == null || !Charset.isSupported(charset)) {
            return null;
        }
        codec = new CharsetCodec(name, Charset.forName(charset), multibyte != null);
        KNOWN.put(name, codec);
        return codec;
    }

    /** The Java name of a table of 256 characters, or null. */
    private static String codePage(String name) {
        String digits = name.substring(prefixLength(name));
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return name.startsWith("koi8_") ? name.replace('_', '-') : name.equals("mac_roman") ? "x-MacRoman" : null;
        }
        if (name.startsWith("iso")) {
            return "ISO-8859-" + digits;
        }
        if (name.startsWith("latin")) {
            return "ISO-8859-" + (digits.length() > 1 ? "16" : digits.compareTo("5") < 0 ? digits : "9");
        }
        return digits.startsWith("125") ? "windows-" + digits : "IBM" + digits;
    }

    private static int prefixLength(String name) {
        for (String prefix : new String[] {"iso_8859_", "iso8859_", "latin_", "latin", "windows_", "cp", "ibm"}) {
            if (name.startsWith(prefix)) {
                return prefix.length();
            }
        }
        return name.length();
    }

    /** UTF-8 with a signature in front, which is not needed to read. */
    private static final class Signed extends Codec {
        Signed() {
            super("utf-8-sig");
        }

        @Override
        public String decode(byte[] bytes, ErrorHandler errors) {
            boolean signed = bytes.length >= 3
                    && (bytes[0] & 0xff) == 0xef
                    && (bytes[1] & 0xff) == 0xbb
                    && (bytes[2] & 0xff) == 0xbf;
            return UTF_8.decode(signed ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes, errors);
        }

        @Override
        public byte[] encode(String text, ErrorHandler errors) {
            return UTF_8.encode("\ufeff" + text, errors);
        }
    }

    /** A handler by name. */
    private static final class Deferred extends CodecErrors {
        private final String name;

        Deferred(String name) {
            this.name = name;
        }

        @Override
        public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
            return named(name).decode(codec, bytes, start, end, reason, out);
        }

        @Override
        public int encode(
                Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
            return named(name).encode(codec, text, codePoints, start, end, reason, out);
        }
    }
}
