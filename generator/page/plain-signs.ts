/**
 * Signs that writers of examples put into JSON and that its repair does not know: full-width brackets, dots for more,
 * remarks behind a hash, placeholders without quotes. Input: the text; output: the text with what the repair knows in
 * their place. What stands in strings and in the remarks that it knows stays as it is.
 */

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
};

/** Strings and known remarks, remarks behind a hash, more than three dots, a placeholder as value, Python's strings. */
const SIGNS =
  /(?<kept>"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*.*?\*\/)|(?<remark>#[^\n]*)|(?<dots>\.{4,}|…+)|(?<before>:\s{0,20})(?<placeholder>\$?\{[A-Za-z_][\w.-]{0,60}\}|\$?\{\{[A-Za-z_][\w.-]{0,60}\}\})|(?<python>[:,[{]\s{0,20})u(?=')|[，：｛｝［］]/gs;

export function withPlainSigns(text: string): string {
  let written = "";
  let from = 0;
  for (const { 0: sign, index, groups = {} } of text.matchAll(SIGNS)) {
    const { kept, remark, dots, before, placeholder, python } = groups;
    if (kept !== undefined) continue;
    if (remark !== undefined && !isRemark(text, index)) continue;
    written += text.slice(from, index);
    from = index + sign.length;
    if (dots !== undefined) written += "...";
    else if (placeholder !== undefined)
      written += `${before ?? ""}"${placeholder}"`;
    else if (remark === undefined)
      written += python ?? FULL_WIDTH[sign] ?? sign;
  }
  return written + text.slice(from);
}

/** A hash behind a blank or on a line of its own; behind a colon it begins a value. */
function isRemark(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*$|[^\s:：]\s+$|[,{[}\]]$/.test(line);
}
