/** Foreign text as HTML: the one place that escapes it. Templates print `Html` as it stands and nothing else. */

declare const escaped: unique symbol;

/** Text that is safe between tags and in quoted attributes. */
export type Html = string & { readonly [escaped]: true };

const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes marks; control characters, and those that turn the direction of writing, become visible. */
export function html(text: string | number): Html {
  return visibleText(String(text)).replace(
    /[&<>"']/g,
    (mark) => MARKS[mark] ?? "",
  ) as Html;
}

/** Control characters, and those that turn the direction of writing, as their numbers; carriage returns go. */
export function visibleText(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) =>
      character === "\r"
        ? ""
        : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An address that a link may lead to; undefined for anything but the web. */
export function webAddress(address: string | undefined): Html | undefined {
  return address !== undefined && /^https?:\/\/[^\s"'<>]+$/.test(address)
    ? html(address)
    : undefined;
}
