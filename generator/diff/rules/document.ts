/** Rules about the document: its info, tags, extensions, and components that nothing refers to. */
import type { Change } from "../change.js";
import { CODE_ONLY, oneWay, type OneWayRow } from "./make-rules.js";
import type { Rule } from "./rule.js";
import { isOfDocument, isOfOperation } from "./tests-of-changes.js";

const ALONE = "It belongs to the document, not to requests or responses.";
const NOBODY = { wire: "none", typescript: "none", sdk: "none" } as const;
const document = (before: unknown, after: unknown) =>
  ({ frame: "document", before, after }) as const;
const operation = (before: unknown, after: unknown) =>
  ({ frame: "operation", before, after }) as const;
const info = (more: Record<string, unknown>) => ({
  info: { title: "Probes", version: "1", ...more },
});
const tags = (...names: readonly string[]) => ({
  tags: names.map((name) => ({ name })),
});
const row = { alone: ALONE } as const;

const INFO: readonly OneWayRow[] = [
  {
    ...row,
    id: "api-title-changed",
    element: "info",
    kind: "changed",
    keyword: "title",
    level: "info",
    for: NOBODY,
    because: "The API has another title.",
    mirror: "api-title-changed",
    example: document(info({}), info({ title: "Probing" })),
  },
  {
    ...row,
    id: "api-version-changed",
    element: "info",
    kind: "changed",
    keyword: "version",
    level: "info",
    for: NOBODY,
    because: "The document has another version.",
    mirror: "api-version-changed",
    example: document(info({}), info({ version: "2" })),
  },
  ...kinds("api-info", {
    element: "info",
    keyword: "*",
    words: "statement about the API as a whole",
    example: document,
    values: [
      info({}),
      info({ contact: { name: "A" } }),
      info({ contact: { name: "B" } }),
    ],
  }),
];

interface Thing {
  readonly element: Change["element"];
  readonly keyword?: string;
  readonly words: string;
  readonly example: typeof document | typeof operation;
  readonly values: readonly [absent: unknown, old: unknown, other: unknown];
}

function kinds(id: string, thing: Thing): readonly OneWayRow[] {
  const { element, keyword, words, example, values } = thing;
  const [absent, old, other] = values;
  const article = /^[aeiou]/.test(words) ? "An" : "A";
  const common = {
    ...row,
    element,
    ...(keyword !== undefined && { keyword }),
    level: "info",
  } as const;
  return [
    {
      ...common,
      id: `${id}-added`,
      kind: "added",
      because: `${article} ${words} was added.`,
      mirror: `${id}-removed`,
      example: example(absent, old),
    },
    {
      ...common,
      id: `${id}-removed`,
      kind: "removed",
      because: `${article} ${words} was taken away.`,
      mirror: `${id}-added`,
      example: example(old, absent),
    },
    {
      ...common,
      id: `${id}-changed`,
      kind: "changed",
      because: `${article} ${words} is another one.`,
      mirror: `${id}-changed`,
      example: example(old, other),
    },
  ];
}

const TAGS: readonly OneWayRow[] = [
  {
    ...row,
    id: "tag-added",
    element: "tag",
    kind: "added",
    when: isOfDocument,
    level: "info",
    for: NOBODY,
    because: "There is a new group of operations.",
    mirror: "tag-removed",
    example: document(tags("a"), tags("a", "b")),
  },
  {
    ...row,
    id: "tag-removed",
    element: "tag",
    kind: "removed",
    when: isOfDocument,
    level: "info",
    for: NOBODY,
    because: "A group of operations is gone.",
    mirror: "tag-added",
    example: document(tags("a", "b"), tags("a")),
  },
  {
    ...row,
    id: "operation-tag-added",
    element: "tag",
    kind: "added",
    when: isOfOperation,
    level: "info",
    for: { sdk: "warning" },
    because:
      "The operation is in one more group: SDKs with a class for each group have it there too.",
    mirror: "operation-tag-removed",
    example: operation({ tags: ["a"] }, { tags: ["a", "b"] }),
  },
  {
    ...row,
    id: "operation-tag-removed",
    element: "tag",
    kind: "removed",
    when: isOfOperation,
    level: "info",
    for: { sdk: "breaking" },
    because:
      "The operation is no longer in a group: SDKs with a class for each group lose it there.",
    mirror: "operation-tag-added",
    example: operation({ tags: ["a", "b"] }, { tags: ["a"] }),
  },
];

const SCHEMA = { type: "object", properties: { id: { type: "string" } } };
const components = (...names: readonly string[]) => ({
  components: {
    schemas: Object.fromEntries(
      names.map((name, index) => [
        name,
        { ...SCHEMA, title: name, required: index === 0 ? [] : ["id"] },
      ]),
    ),
  },
});
const used = (name: string) => ({
  paths: {
    "/probes": {
      post: {
        requestBody: {
          content: {
            "application/json": {
              schema: { $ref: `#/components/schemas/${name}` },
            },
          },
        },
        responses: { "204": { description: "Done." } },
      },
    },
  },
  components: { schemas: { [name]: SCHEMA } },
});

const SCHEMAS: readonly OneWayRow[] = [
  {
    ...row,
    id: "schema-added",
    element: "schema",
    kind: "added",
    level: "info",
    because: "There is a new schema that no operation uses.",
    mirror: "schema-removed",
    example: document(components("Probe"), components("Probe", "Result")),
  },
  {
    ...row,
    id: "schema-removed",
    element: "schema",
    kind: "removed",
    level: "warning",
    for: CODE_ONLY,
    because:
      "A schema that no operation used is gone: code that names its type does not compile.",
    mirror: "schema-added",
    example: document(components("Probe", "Result"), components("Probe")),
  },
  {
    ...row,
    id: "schema-renamed",
    element: "schema",
    kind: "changed",
    keyword: "name",
    level: "warning",
    for: CODE_ONLY,
    because:
      "A schema has another name. The wire does not know it, but code that names its type does not compile.",
    mirror: "schema-renamed",
    example: document(used("ProbeBody"), used("ProbeRequestBody")),
  },
];

export const DOCUMENT_RULES: readonly Rule[] = oneWay(
  ...INFO,
  ...TAGS,
  ...SCHEMAS,
  ...kinds("extension", {
    element: "extension",
    keyword: "*",
    words: "extension",
    example: operation,
    values: [{}, { "x-probe": 1 }, { "x-probe": 2 }],
  }),
);
