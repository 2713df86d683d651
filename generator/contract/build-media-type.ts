/**
 * A media type with its documented examples: valid ones under `examples`, all others under `x-doc-examples` with the
 * reason. Keys come from the sentence before an example, so that they stay when another example is added.
 */
import type { PageExample } from "../page/page-model.js";
import { pascalCase } from "./identifiers.js";
import type { ExampleVerdict } from "./judge-examples.js";
import type { Example, MediaType, Schema } from "./openapi.js";
import { safeMarkdown } from "./safe-markdown.js";

export interface AsideExample {
  readonly summary?: string;
  readonly reason: string;
  readonly value?: unknown;
  readonly text?: string;
}

type Verdicts = ReadonlyMap<PageExample, ExampleVerdict>;

/** What is known of examples beside what they show. */
export interface ExampleFacts {
  readonly verdicts: Verdicts;
  readonly titleOf: (example: PageExample) => string | undefined;
}

/** The media type, or undefined when there is nothing to say. */
export function buildMediaType(
  schema: Schema | undefined,
  examples: readonly PageExample[],
  { verdicts, titleOf }: ExampleFacts,
): MediaType | undefined {
  const valid = new Map<string, Example>();
  const aside: AsideExample[] = [];
  for (const example of examples.filter(hasPayload)) {
    const reason = reasonAgainst(example, verdicts);
    if (reason !== undefined) {
      aside.push(asideExample(example, reason, titleOf(example)));
      continue;
    }
    const title = titleOf(example);
    const key = exampleKey(title, valid);
    valid.set(key, { ...summaryOf(title), value: example.value });
  }
  if (!schema && valid.size === 0 && aside.length === 0) return undefined;
  return {
    ...(schema ? { schema } : {}),
    ...(valid.size > 0 ? { examples: Object.fromEntries(valid) } : {}),
    ...(aside.length > 0 ? { "x-doc-examples": aside } : {}),
  };
}

/** False for an example that is only a request line. */
export function hasPayload({ value, text }: PageExample): boolean {
  return value !== undefined || text.trim() !== "";
}

/** Why the example is no valid one. */
export function reasonAgainst(
  example: PageExample,
  verdicts: Verdicts,
): string | undefined {
  return example.value === undefined
    ? "The text is no JSON."
    : verdicts.get(example);
}

/** An example that is set aside. */
export function asideExample(
  { value, text, title: own }: PageExample,
  reason: string,
  title = own,
): AsideExample {
  return {
    ...summaryOf(title),
    reason,
    ...(value === undefined ? { text } : { value }),
  };
}

function summaryOf(title: string | undefined): { summary?: string } {
  return title === undefined || title === ""
    ? {}
    : { summary: safeMarkdown(title) };
}

const MOST_WORDS = 8;

/** The key of an example, from the words before it. */
export function exampleKey(
  title: string | undefined,
  taken: ReadonlyMap<string, unknown>,
): string {
  const words = (title ?? "").split(/\s+/).slice(0, MOST_WORDS).join(" ");
  const name = pascalCase(words).replace(/^\d+/, "").slice(0, 60);
  const plain = name === "" ? "example" : name;
  // `example1` even when alone: a second one without a title must not rename the first.
  let key = name === "" ? "example1" : name;
  for (let count = 2; taken.has(key); count++) key = `${plain}${count}`;
  return key;
}
