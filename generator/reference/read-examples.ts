/** The examples of a media type: of the request or of a response. Input: a media type; output: what is shown of each. */
import { resolve } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import {
  entriesOf,
  isNode,
  isShallow,
  listOf,
  memberOf,
  textOf,
} from "./read-value.js";
import { readShape } from "./read-shape.js";

export interface ShownExample {
  readonly title: string;
  readonly description: string;
  readonly value: unknown;
  /** True for one that the schema refuses; the reason is its description. */
  readonly isAside: boolean;
}

export function readExamples(
  document: OpenApiDocument,
  media: unknown,
): readonly ShownExample[] {
  const named = entriesOf(memberOf(media, "examples")).flatMap(
    ([name, given]): ShownExample[] => {
      const example = isNode(given) ? resolve(document, given) : undefined;
      if (!isNode(example) || !Object.hasOwn(example, "value")) return [];
      return [
        {
          title: textOf(example["summary"]) || name,
          description: textOf(example["description"]),
          value: example["value"],
          isAside: false,
        },
      ];
    },
  );
  const own = memberOf(media, "example");
  const single = own === undefined ? [] : [plainExample(own)];
  const asides = listOf(memberOf(media, "x-doc-examples")).flatMap(asideOf);
  const found = [...named, ...single, ...asides];
  if (found.length > 0) return found;
  const { facets } = readShape(document, memberOf(media, "schema"));
  const ofSchema = [facets["example"], ...listOf(facets["examples"])];
  return ofSchema.filter((value) => value !== undefined).map(plainExample);
}

function plainExample(value: unknown): ShownExample {
  return { title: "Example", description: "", value, isAside: false };
}

function asideOf(given: unknown): ShownExample[] {
  if (!isNode(given)) return [];
  const value = Object.hasOwn(given, "value") ? given["value"] : given["text"];
  return [
    {
      title: textOf(given["summary"]) || "Example",
      description: `As documented; it does not fit the schema: ${textOf(given["reason"])}`,
      value,
      isAside: true,
    },
  ];
}

/** The example as text: JSON laid out, anything else as it stands. */
export function exampleText(value: unknown): string {
  if (typeof value === "string") return value;
  return isShallow(value)
    ? (JSON.stringify(value, null, 2) ?? "")
    : "This example is nested too deeply to be shown.";
}
