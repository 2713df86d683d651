/**
 * What stands before and around the words of a heading and is none of its words: numbers, bullets, brackets. Each
 * expression begins at the start of the text, so that a line without any costs one sign.
 */

/** "1.2 ", "1) ", "(1) ", "（一）", "一、", "①", "II. ", "a) ". */
export const NUMBER_BEFORE =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}(?:[)）、．]\s*|[.:：]?\s+)|\d{1,2}[.．]\s*(?=\p{L})|[(（]\s*(?:\d{1,2}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})\s*[)）]\s*|[一二三四五六七八九十]{1,3}(?:[、．]|\.\s)\s*|[\u2460-\u2473\u2776-\u277f]\s*|(?:[ivx]{1,4}|[a-h])(?:[)）、]\s*|\.\s+))(?=\S)/iu;

/** "- ", "• ", "◆". */
export const BULLET_BEFORE = /^(?:[-–—*+>]\s+|[•·●○■□◆◇▪▫▶►▸★☆※]\s*)(?=\S)/u;

/** The whole within one pair: "[URI]", "【请求参数】", "《URI》", "<Request>". */
export const BRACKETS_AROUND =
  /^(?:\[([^[\]]+)\]|【([^【】]+)】|〔([^〔〕]+)〕|［([^［］]+)］|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》|〈([^〈〉]+)〉|<([^<>]+)>|"([^"]+)"|“([^“”]+)”|'([^']+)'|\*\*([^*]+)\*\*|__([^_]+)__|=+\s([^=]+)\s=+)\s*([:：]?)$/u;
