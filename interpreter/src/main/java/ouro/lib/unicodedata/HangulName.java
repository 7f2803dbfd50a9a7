package ouro.lib.unicodedata;

/** Names of Hangul syllables, composed of the names of their letters (Unicode, section 3.12). */
final class HangulName {
    private static final int FIRST = 0xac00;
    private static final String[] LEADS =
            "G GG N D DD R M B BB S SS - J JJ C K T P H".replace("-", "").split(" ", -1);
    private static final String[] VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
    private static final String[] TAILS =
            " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ", -1);

    private HangulName() {}

    static String of(int syllable) {
        int place = syllable - FIRST;
        int tails = TAILS.length;
        return "HANGUL SYLLABLE " + LEADS[place / tails / VOWELS.length] + VOWELS[place / tails % VOWELS.length]
                + TAILS[place % tails];
    }
}
