/** Rules about words: descriptions, summaries, titles, meanings of values, examples. */
import type { Change } from "../change.js";
import { oneWay, type OneWayRow } from "./make-rules.js";
import type { Rule } from "./rule.js";

const ALONE = "Words bind nobody, in whichever direction they are read.";
const NOBODY = { wire: "none", typescript: "none", sdk: "none" } as const;

interface Words {
  readonly element: Change["element"];
  readonly id: string;
  readonly keyword?: string;
  readonly subject: string;
  readonly frame: "operation" | "requestSchema";
  readonly texts: readonly [absent: unknown, old: unknown, other: unknown];
}

const schema = (more: Record<string, unknown>) => ({ type: "string", ...more });
const valued = (...meanings: readonly string[]) =>
  schema({ enum: ["a", "b"], "x-enum-descriptions": ["first", ...meanings] });

const WORDS: readonly Words[] = [
  {
    element: "description",
    id: "description",
    keyword: "description",
    subject: "description",
    frame: "operation",
    texts: [{}, { description: "Probes." }, { description: "Probes it." }],
  },
  {
    element: "description",
    id: "summary",
    keyword: "summary",
    subject: "summary",
    frame: "operation",
    texts: [{}, { summary: "Probing" }, { summary: "Sending probes" }],
  },
  {
    element: "description",
    id: "title",
    keyword: "title",
    subject: "title",
    frame: "requestSchema",
    texts: [schema({}), schema({ title: "Kind" }), schema({ title: "Sort" })],
  },
  {
    element: "description",
    id: "value-meaning",
    keyword: "x-enum-descriptions",
    subject: "meaning of a value",
    frame: "requestSchema",
    texts: [valued(), valued("second"), valued("not the first")],
  },
  {
    element: "example",
    id: "example",
    subject: "example",
    frame: "requestSchema",
    texts: [schema({}), schema({ example: "x" }), schema({ example: "y" })],
  },
  {
    element: "example",
    id: "invalid-example",
    keyword: "x-doc-examples",
    subject: "example that contradicts its own table",
    frame: "operation",
    texts: [
      {},
      { "x-doc-examples": [{ value: 1, reason: "no text" }] },
      { "x-doc-examples": [{ value: 2, reason: "no text" }] },
    ],
  },
];

function rowsOf(words: Words): readonly OneWayRow[] {
  const { element, id, keyword, subject, frame } = words;
  const [absent, old, other] = words.texts;
  const row = {
    element,
    ...(keyword !== undefined && { keyword }),
    level: "info",
    for: NOBODY,
    alone: ALONE,
  } as const;
  const example = (before: unknown, after: unknown) =>
    ({ frame, before, after }) as const;
  const article = /^[aeiou]/.test(subject) ? "An" : "A";
  return [
    {
      ...row,
      id: `${id}-added`,
      kind: "added",
      because: `${article} ${subject} was added.`,
      mirror: `${id}-removed`,
      example: example(absent, old),
    },
    {
      ...row,
      id: `${id}-removed`,
      kind: "removed",
      because: `${article} ${subject} was taken away.`,
      mirror: `${id}-added`,
      example: example(old, absent),
    },
    {
      ...row,
      id: `${id}-changed`,
      kind: "changed",
      because: `${article} ${subject} is worded in another way: read whether it means the same.`,
      mirror: `${id}-changed`,
      example: example(old, other),
    },
  ];
}

export const WORDING_RULES: readonly Rule[] = oneWay(...WORDS.flatMap(rowsOf));
