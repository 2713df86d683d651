/**
 * The letters beyond ASCII that emitted code holds as they are: those of Latin, Greek, Cyrillic, kana, Han and
 * Hangul in the basic plane. Their width and their being letters of identifiers are the same in every version of
 * Unicode that matters; all others are written as escapes.
 */
export const LETTER_RANGES =
  "\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0388-\\u038a\\u038e-\\u03a1\\u03a3-\\u03f5\\u03f7-\\u0481" +
  "\\u048a-\\u0527\\u1e00-\\u1eff\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u4db5\\u4e00-\\u9fcc\\uac00-\\ud7a3";

/** Punctuation of CJK texts, full-width forms included. */
export const PUNCTUATION_RANGES = "\\u3001-\\u3011\\uff01-\\uff5e";
