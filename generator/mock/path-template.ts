/**
 * Path templates, and whether a path fits one. Input: `/v1/{id}.json`; output: the values, as they were written.
 * Literals are found from left to right, so that a match costs no more than the path is long.
 */

type Part = { readonly literal: string } | { readonly name: string };

export interface PathTemplate {
  readonly segments: readonly (readonly Part[])[];
}

export interface PathMatch {
  /** Raw text by the name of the parameter: percent signs are still to be decoded. */
  readonly values: ReadonlyMap<string, string>;
  /** For each segment 2 when it is literal, 1 when it is so in part, 0 when it is a parameter. */
  readonly rank: readonly number[];
}

/** Reads a template; a query or fragment is no part of it. */
export function parseTemplate(template: string): PathTemplate {
  const [path = ""] = template.split(/[?#]/);
  return { segments: segmentsOf(path).map(parseSegment) };
}

/** The segments of a path, without the slash that begins it. */
export function segmentsOf(path: string): string[] {
  return path.replace(/^\//, "").split("/");
}

/** Matches the segments of a path as they came. */
export function matchTemplate(
  { segments }: PathTemplate,
  given: readonly string[],
): PathMatch | undefined {
  if (segments.length !== given.length) return undefined;
  const values = new Map<string, string>();
  const rank: number[] = [];
  for (const [index, parts] of segments.entries()) {
    const text = given[index] ?? "";
    if (!matchSegment(parts, text, values)) return undefined;
    rank.push(rankOf(parts));
  }
  return { values, rank };
}

/** Decodes percent signs; undefined where they are no encoding. */
export function decodePart(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function parseSegment(segment: string): Part[] {
  return segment
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{") && part.endsWith("}")
        ? { name: part.slice(1, -1) }
        : { literal: part },
    );
}

function matchSegment(
  parts: readonly Part[],
  text: string,
  values: Map<string, string>,
): boolean {
  const [only] = parts;
  if (parts.length <= 1 && !(only && "name" in only)) {
    const literal = only?.literal ?? "";
    return text === literal || decodePart(text) === decodePart(literal);
  }
  let rest = text;
  for (const [index, part] of parts.entries()) {
    if ("literal" in part) {
      if (!rest.startsWith(part.literal)) return false;
      rest = rest.slice(part.literal.length);
      continue;
    }
    const length = valueLength(rest, parts.slice(index + 1));
    if (length < 1) return false;
    values.set(part.name, rest.slice(0, length));
    rest = rest.slice(length);
  }
  return rest === "";
}

/** How much of the text a parameter takes: up to the next literal, the last one being at the end. */
function valueLength(text: string, after: readonly Part[]): number {
  const [next] = after;
  if (!next) return text.length;
  if ("name" in next) return Math.min(1, text.length);
  return after.length === 1
    ? text.endsWith(next.literal)
      ? text.length - next.literal.length
      : -1
    : text.indexOf(next.literal, 1);
}

function rankOf(parts: readonly Part[]): number {
  const names = parts.filter((part) => "name" in part).length;
  if (names === 0) return 2;
  return parts.length === names ? 0 : 1;
}
