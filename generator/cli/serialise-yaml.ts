/**
 * A document as YAML that every reader takes for the same: strings that YAML 1.1 or 1.2 would read as anything else are
 * quoted (`no`, `1e3`, `0755`), nothing is an alias, and lines are as long as their text. Control characters, and those
 * that turn the direction of writing, are escapes.
 */

const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Keys stay in their order; loaded on first use. */
export async function serialiseYaml(value: unknown): Promise<string> {
  const { Document, visit } = await import("yaml");
  const document = new Document(value, {
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
  });
  // Only within double quotes an escape is one.
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === "string" && UNSEEN.test(node.value)) {
        node.type = "QUOTE_DOUBLE";
      }
    },
  });
  return document
    .toString({ lineWidth: 0 })
    .replace(new RegExp(UNSEEN, "g"), escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
