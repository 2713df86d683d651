/**
 * The JSONPath of a place in a contract, as an overlay should name it: parameters by their names, so that it holds when
 * others come and go.
 */
import {
  lookUp,
  pointer,
  pointerSegments,
} from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";

/** RFC 9535; `$.components.schemas.Lamp.properties.size`. */
export function jsonPathOf(document: OpenApiDocument, place: string): string {
  const segments = pointerSegments(place) ?? [];
  return segments.reduce((path, name, index) => {
    const isInList =
      segments[index - 1] === "parameters" && segments[0] === "paths";
    const selector = isInList
      ? parameterSelector(
          lookUp(document, pointer(...segments.slice(0, index + 1))),
        )
      : undefined;
    return `${path}${selector ?? memberSelector(name, document, segments.slice(0, index))}`;
  }, "$");
}

function parameterSelector(parameter: unknown): string | undefined {
  if (typeof parameter !== "object" || parameter === null) return undefined;
  const { name, in: where } = parameter as { name?: unknown; in?: unknown };
  if (typeof name !== "string" || typeof where !== "string") return undefined;
  return `[?@.name == ${quoted(name)} && @.in == ${quoted(where)}]`;
}

function memberSelector(
  name: string,
  document: OpenApiDocument,
  above: readonly string[],
): string {
  const owner =
    above.length === 0 ? document : lookUp(document, pointer(...above));
  if (Array.isArray(owner)) return `[${name}]`;
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
    ? `.${name}`
    : `[${quoted(name)}]`;
}

function quoted(name: string): string {
  const inner = JSON.stringify(name).slice(1, -1);
  return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
