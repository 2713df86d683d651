/**
 * Puts a member into a JSON text, or takes one out, and leaves everything else as it was written: order, white space,
 * line ends. Input: text that `JSON.parse` takes and the names that lead to the object; output: the new text.
 */
import { locateJson, type JsonMember, type JsonNode } from "./json-text.js";

const WIDTH = 80;

/** The text with `path` set to `value`; objects on the way are made where they are missing. */
export function withMember(
  text: string,
  path: readonly string[],
  value: unknown,
): string {
  let node = locateJson(text);
  for (const [index, name] of path.entries()) {
    const rest = path.slice(index + 1);
    const member = lastMember(node, name);
    if (!member) {
      const whole = rest.reduceRight(
        (inner: unknown, key) => ({ [key]: inner }),
        value,
      );
      return inserted(text, node, { name, value: whole });
    }
    if (rest.length === 0) {
      const { start, end } = member.value;
      const printed = printJson(value, layoutOf(text, member.keyStart));
      return text.slice(0, start) + printed + text.slice(end);
    }
    node = member.value;
  }
  return text;
}

/** The text without the member at `path`; an object that it leaves empty goes with it, except for the root. */
export function withoutMember(text: string, path: readonly string[]): string {
  let node = locateJson(text);
  const owners: { readonly node: JsonNode; readonly at: number }[] = [];
  for (const name of path) {
    const at = (node.members ?? []).findLastIndex(({ key }) => key === name);
    const member = node.members?.[at];
    if (!member) return text;
    owners.push({ node, at });
    node = member.value;
  }
  while (owners.length > 1 && owners.at(-1)?.node.members?.length === 1) {
    owners.pop();
  }
  const last = owners.at(-1);
  const members = last?.node.members ?? [];
  const own = members[last?.at ?? 0];
  if (!last || !own) return text;
  const before = members[last.at - 1];
  const after = members[last.at + 1];
  // With the comma that parts it from the member before it, or else from the one after.
  const [start, end] = before
    ? [before.value.end, own.value.end]
    : [own.keyStart, after?.keyStart ?? own.value.end];
  return text.slice(0, start) + text.slice(end);
}

/** How lines of a text end and how deep they are set in. */
interface Layout {
  readonly eol: string;
  readonly unit: string;
  readonly indent: string;
}

function inserted(
  text: string,
  { start, end, members = [] }: JsonNode,
  { name, value }: { readonly name: string; readonly value: unknown },
): string {
  const last = members.at(-1);
  const key = `${JSON.stringify(name)}: `;
  if (!last) {
    const outer = layoutOf(text, start);
    const inner = { ...outer, indent: outer.indent + outer.unit };
    const body = `{${inner.eol}${inner.indent}${key}${printJson(value, inner)}${inner.eol}${outer.indent}}`;
    return text.slice(0, start) + body + text.slice(end);
  }
  const layout = layoutOf(text, last.keyStart);
  const isOnLines = /\n\s*$/.test(text.slice(start, last.keyStart));
  const gap = isOnLines ? `,${layout.eol}${layout.indent}` : ", ";
  const at = last.value.end;
  return `${text.slice(0, at)}${gap}${key}${printJson(value, layout)}${text.slice(at)}`;
}

function lastMember(node: JsonNode, name: string): JsonMember | undefined {
  return node.members?.findLast(({ key }) => key === name);
}

function layoutOf(text: string, offset: number): Layout {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? "";
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  return { eol: text.includes("\r\n") ? "\r\n" : "\n", unit, indent };
}

/** JSON on lines, as a formatter would lay it out: lists of plain values stand on one line where they fit. */
export function printJson(
  value: unknown,
  layout: Layout = { eol: "\n", unit: "  ", indent: "" },
): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = { ...layout, indent: layout.indent + layout.unit };
  const isPlain = (one: unknown): boolean =>
    typeof one !== "object" || one === null;
  if (Array.isArray(value) && value.every(isPlain)) {
    const line = `[${value.map((one) => JSON.stringify(one)).join(", ")}]`;
    if (layout.indent.length + line.length < WIDTH / 1.5) return line;
  }
  const parts = Array.isArray(value)
    ? value.map((one) => printJson(one, inner))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(
          ([name, member]) =>
            `${JSON.stringify(name)}: ${printJson(member, inner)}`,
        );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts.length === 0) return `${open}${close}`;
  const body = parts.join(`,${inner.eol}${inner.indent}`);
  return `${open}${inner.eol}${inner.indent}${body}${inner.eol}${layout.indent}${close}`;
}
