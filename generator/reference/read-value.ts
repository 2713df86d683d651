/** Looks at documents that nobody has checked: members of any type, names such as `__proto__`. Own members only. */

export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text, or none where it is something else. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A member of an object; undefined where there is none of its own. */
export function memberOf(node: unknown, name: string): unknown {
  return isNode(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

export function entriesOf(node: unknown): [name: string, value: unknown][] {
  return isNode(node) ? Object.entries(node) : [];
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === "string");
}

/** False for what is nested so deeply that printing it could end in a stack overflow. */
export function isShallow(value: unknown, most = 100): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    const below: unknown[] = [];
    for (const item of level) {
      if (typeof item !== "object" || item === null) continue;
      for (const inner of Object.values(item)) below.push(inner);
    }
    if (below.length === 0) return true;
    level = below;
  }
  return false;
}

/** A value as a reader sees it: text as it stands, the rest as JSON. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") {
    return value === "" || value.trim() !== value
      ? JSON.stringify(value)
      : value;
  }
  return isShallow(value) ? (JSON.stringify(value) ?? "") : "…";
}
