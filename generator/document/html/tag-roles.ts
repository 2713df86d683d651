/** What each HTML element is to the reader: a table of data. Elements that are not in it are inline. */

export type TagRole =
  | "skipped"
  | "break"
  | "anchor"
  | "bold"
  | "raised"
  | "list"
  | "table"
  | "code"
  | "heading"
  | "block"
  | "inline";

const TAGS: Readonly<Record<Exclude<TagRole, "inline">, string>> = {
  skipped:
    "script style head noscript template svg iframe object img input button select",
  break: "br",
  anchor: "a",
  bold: "b strong",
  raised: "sup",
  list: "ul ol",
  table: "table",
  code: "pre textarea",
  heading: "h1 h2 h3 h4 h5 h6",
  block:
    "p div section article main header footer aside nav blockquote dl dt dd form fieldset figure figcaption address center html body tr td th tbody thead tfoot caption li hr",
};

const ROLES: ReadonlyMap<string, TagRole> = new Map(
  (Object.entries(TAGS) as [TagRole, string][]).flatMap(([role, names]) =>
    names.split(" ").map((name) => [name, role] as const),
  ),
);

/** The role of the element called `name`, in lower case. */
export function roleOf(name: string): TagRole {
  return ROLES.get(name) ?? "inline";
}
