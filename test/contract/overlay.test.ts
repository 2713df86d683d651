/** Overlays: what each action does to a small contract, where it says so, and what is refused. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseOverlay } from "../../generator/cli/read-overlay.js";
import type { ContractResult } from "../../generator/contract/contract-options.js";
import { EXTENSIONS } from "../../generator/contract/extensions.js";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { applyOverlay } from "../../generator/contract/overlay/apply-overlay.js";
import { lookUp } from "../../generator/contract/access/resolve.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import { stringify } from "yaml";
import { page } from "./service-fixture.js";
import { processorTime } from "../processor-time.js";

const FILE = "spec/overlays/lamps.yaml";
const PAGES = [page("CreateLamp")];
const ROW = { page: PAGES[0]?.id ?? "", table: "Lamp", line: 9, column: 3 };
const SIZE = "/components/schemas/Lamp/properties/size";
const OPERATION = "/paths/~1v1~1{room}~1lamps/post";

function contract(): ContractResult {
  const source = (table: string, row: string) => ({
    page: "CreateLamp",
    table,
    row,
  });
  const parameter = (name: string, place: "path" | "query") => ({
    name,
    in: place,
    ...(place === "path" ? { required: true } : {}),
    schema: { type: "string" as const },
    "x-doc-source": source("Path", name),
  });
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "v1" },
    servers: [{ url: "https://lamps.example" }],
    paths: {
      "/v1/{room}/lamps": {
        post: {
          operationId: "CreateLamp",
          parameters: [
            parameter("room", "path"),
            parameter("dry", "query"),
            parameter("limit", "query"),
          ],
          requestBody: {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Lamp" },
                examples: {
                  ALamp: {
                    summary: "A lamp:",
                    value: { colour: "red", size: 5 },
                  },
                },
                "x-doc-examples": [
                  {
                    summary: "Dark",
                    reason: "No.",
                    value: { colour: "black" },
                  },
                  { reason: "The text is no JSON.", text: "{" },
                ],
              },
            },
          },
          responses: { "200": { description: "Done." } },
          "x-doc-source": { page: "CreateLamp" },
        },
      },
    },
    components: {
      schemas: {
        Lamp: {
          type: "object",
          required: ["colour"],
          properties: {
            colour: {
              type: "string",
              enum: ["red", "blue"],
              "x-enum-descriptions": ["", "cold"],
              "x-doc-source": source("Lamp", "colour"),
            },
            size: {
              type: "integer",
              minimum: 1,
              "x-doc-source": source("Lamp", "size"),
            },
            shade: { $ref: "#/components/schemas/Shade" },
          },
          "x-doc-source": { page: "CreateLamp", table: "Lamp" },
        },
        Shade: { type: "object", "x-doc-source": { page: "CreateLamp" } },
      },
    },
  };
  const entries = Object.fromEntries(
    [
      OPERATION,
      `${OPERATION}/parameters/0`,
      `${OPERATION}/parameters/1`,
      `${OPERATION}/parameters/2`,
      "/components/schemas/Lamp",
      "/components/schemas/Lamp/properties/colour",
      SIZE,
    ].map((pointer) => {
      const row = pointer.split("/").at(-1) ?? "";
      return [pointer, { occurrences: [{ ...ROW, row }] }];
    }),
  );
  return {
    document,
    sources: {
      schemaVersion: 1,
      service: "lamps",
      pages: {},
      entries,
      unused: [],
    },
    ledger: EMPTY_LEDGER,
    diagnostics: [],
  };
}

type Action = Readonly<Record<string, unknown>>;

/** Applies the actions, as they would be read from a file. */
function apply(...actions: readonly Action[]) {
  const info = { title: "Corrections", version: "1" };
  const all = actions.map((action) => ({ description: "Because.", ...action }));
  const text = stringify({ overlay: "1.0.0", info, actions: all });
  return applyText(text);
}

function applyText(text: string) {
  const { overlay, diagnostics } = parseOverlay(text, FILE);
  const base = contract();
  const before = JSON.stringify(base);
  const result = applyOverlay({ contract: base, pages: PAGES }, overlay);
  assert.is(JSON.stringify(base), before, "the input is left as it was");
  const said = [...diagnostics, ...result.diagnostics];
  return {
    ...result,
    said: said.map(({ code, message, source }) => {
      const at = source?.position;
      const place = at ? ` ${source.file}:${at.line}:${at.column}` : "";
      return `${code}${place} ${message}`;
    }),
  };
}

const at = (document: OpenApiDocument, pointer: string): unknown =>
  lookUp(document, `#${pointer}`);

const LAMP = "$.components.schemas.Lamp";

const DONE: readonly (readonly [
  title: string,
  action: Action,
  pointer: string,
  want: unknown,
])[] = [
  [
    "a member is added to an object",
    { target: `${LAMP}.properties.size`, update: { maximum: 8 } },
    `${SIZE}/maximum`,
    8,
  ],
  [
    "a plain value is replaced",
    { target: `${LAMP}.properties.size`, update: { minimum: 2 } },
    `${SIZE}/minimum`,
    2,
  ],
  [
    "objects are merged all the way down",
    { target: LAMP, update: { properties: { size: { default: 3 } } } },
    `${SIZE}/minimum`,
    1,
  ],
  [
    "to a list an entry is appended",
    { target: `${LAMP}.required`, update: "size" },
    "/components/schemas/Lamp/required",
    ["colour", "size"],
  ],
  [
    "lists inside of an update are appended to each other",
    { target: LAMP, update: { required: ["size"] } },
    "/components/schemas/Lamp/required",
    ["colour", "size"],
  ],
  [
    "a member is removed",
    { target: `${LAMP}.properties.size`, remove: true },
    SIZE,
    undefined,
  ],
  [
    "a filter finds a parameter, and the others move up",
    { target: "$.paths.*.post.parameters[?@.name=='dry']", remove: true },
    `${OPERATION}/parameters/1/name`,
    "limit",
  ],
  [
    "several members of a list go at once",
    { target: "$.paths.*.*.parameters[?@.in=='query']", remove: true },
    `${OPERATION}/parameters/1`,
    undefined,
  ],
  [
    "beside `remove` an update has no effect",
    {
      target: `${LAMP}.properties.size`,
      remove: true,
      update: { minimum: 2 },
    },
    SIZE,
    undefined,
  ],
  [
    "many parts at once",
    {
      target: "$..properties[?@.type=='integer']",
      update: { format: "int32" },
    },
    `${SIZE}/format`,
    "int32",
  ],
];

for (const [title, action, pointer, want] of DONE) {
  test(`an action: ${title}`, () => {
    const { document, said } = apply(action);
    assert.equal(
      said.filter((one) => !one.startsWith("contract/overlay-removed")),
      [],
    );
    assert.equal(at(document, pointer), want);
  });
}

test("actions follow each other: a list is replaced by taking it out and putting another in", () => {
  const target = `${LAMP}.properties.colour`;
  const { document, said } = apply(
    { target: `${target}.enum`, remove: true },
    { target: `${target}['x-enum-descriptions']`, remove: true },
    { target, update: { enum: ["green"] } },
  );
  assert.equal(
    said.map((one) => one.split(" ")[0]),
    ["contract/overlay-example"],
  );
  const colour = at(document, "/components/schemas/Lamp/properties/colour");
  assert.equal((colour as { enum: unknown }).enum, ["green"]);
});

const REFUSED: readonly (readonly [
  title: string,
  action: Action,
  want: RegExp,
])[] = [
  [
    "a target that matches nothing",
    { target: `${LAMP}.properties.weight`, update: { minimum: 1 } },
    /^contract\/overlay-stale \S+:7:13 The target .* matches nothing any more\.$/,
  ],
  [
    "an update that changes nothing",
    { target: `${LAMP}.properties.size`, update: { minimum: 1 } },
    /^contract\/overlay-stale \S+:7:13 .* changes nothing any more\.$/,
  ],
  [
    "no JSONPath",
    { target: "$.components[", update: {} },
    /^contract\/overlay-target \S+:7:13 The target `\$\.components\[` is no JSONPath/,
  ],
  [
    "a plain value",
    { target: `${LAMP}.properties.size.minimum`, remove: true },
    /^contract\/overlay-target .* selects 1, expected objects and lists/,
  ],
  [
    "the whole document",
    { target: "$", remove: true },
    /^contract\/overlay-target .*cannot be removed/,
  ],
  [
    "everything there is",
    { target: "$..*", update: { "x-y": 1 } },
    /^contract\/overlay-target .* selects "3\.1\.0", expected objects/,
  ],
  [
    "more than anybody means",
    { target: "$..*..*..*", update: { "x-y": 1 } },
    /^contract\/overlay-target .* descends more than 2 times/,
  ],
  [
    "an object that is updated by a list",
    { target: LAMP, update: ["size"] },
    /^contract\/overlay-invalid .* selects an object, expected an object as `update`/,
  ],
  [
    "what helpspec writes itself",
    { target: LAMP, update: { "x-doc-source": { page: "Other" } } },
    /^contract\/overlay-invalid .* Action 1 writes `x-doc-source`/,
  ],
  [
    "what objects have by nature",
    { target: "$.constructor", update: { polluted: true } },
    /^contract\/overlay-stale/,
  ],
  [
    "a reference that leads nowhere",
    { target: "$.components.schemas.Shade", remove: true },
    /^contract\/overlay-breaks \S+:7:13 After the overlay `#\/components\/schemas\/Lamp\/properties\/shade` refers to `#\/components\/schemas\/Shade`, which is not there\.$/,
  ],
  [
    "a reference that leads nowhere, below a keyword that few use",
    {
      target: LAMP,
      update: {
        dependentSchemas: { size: { $ref: "#/components/schemas/None" } },
      },
    },
    /^contract\/overlay-breaks .*`#\/components\/schemas\/Lamp\/dependentSchemas\/size` refers to `#\/components\/schemas\/None`/,
  ],
  [
    "a type that is none",
    { target: LAMP, update: { type: "objekt" } },
    /^contract\/overlay-breaks .*`#\/components\/schemas\/Lamp` has a `type` that is not a type/,
  ],
  [
    "a value without its description",
    { target: `${LAMP}.properties.colour`, update: { enum: ["green"] } },
    /^contract\/overlay-breaks .*has 3 values and 2 `x-enum-descriptions`/,
  ],
  [
    "a path parameter that its path needs",
    { target: "$.paths.*.post.parameters[?@.in=='path']", remove: true },
    /^contract\/overlay-breaks .*lacks the parameter `path room`/,
  ],
  [
    "a field that stays mandatory",
    { target: `${LAMP}.properties.colour`, remove: true },
    /^contract\/overlay-breaks .*requires `colour`, which it does not have/,
  ],
  [
    "a bound above the other",
    { target: `${LAMP}.properties.size`, update: { maximum: 0 } },
    /^contract\/overlay-breaks .*has a `minimum` above its `maximum`/,
  ],
];

for (const [title, action, want] of REFUSED) {
  test(`an error: ${title}`, () => {
    const { said, document } = apply(action);
    assert.is(said.length, 1, said.join("\n"));
    assert.match(said[0] ?? "", want);
    assert.equal(document, contract().document, "nothing of it is left");
  });
}

test("what is wrong leaves the others as they are", () => {
  const { document, said } = apply(
    { target: "$.nowhere", update: {} },
    { target: `${LAMP}.properties.size`, update: { maximum: 8 } },
  );
  assert.is(said.length, 1);
  assert.is(at(document, `${SIZE}/maximum`), 8);
});

const HEAD = "overlay: 1.0.0\ninfo: { title: t, version: '1' }\n";

const FILES: readonly (readonly [
  title: string,
  text: string,
  want: readonly RegExp[],
])[] = [
  ["no YAML", "a: [", [/overlay-invalid \S+:1:\d+ The file is neither/]],
  ["no object", "- 1", [/is no object, expected an OpenAPI Overlay 1\.0/]],
  [
    "nothing of it",
    "{}",
    [
      /`overlay` is missing, expected "1\.0\.0"/,
      /`info` lacks `title`/,
      /no list of `actions`/,
    ],
  ],
  [
    "another version",
    `${HEAD.replace("1.0.0", "2.0.0")}actions: [{target: $, description: d, update: {x-a: 1}}]`,
    [/overlay-invalid \S+:1:10 `overlay` is "2\.0\.0"/],
  ],
  [
    "an action without a reason",
    `${HEAD}actions:\n  - target: $\n    update: {x-a: 1}\n`,
    [/overlay-invalid \S+:4:5 Action 1 does not say why/],
  ],
  [
    "a misspelt key, at its place",
    `${HEAD}actions:\n  - target: $\n    description: d\n    updat: {x-a: 1}\n`,
    [
      /\S+:6:5 The key `updat` is unknown: did you mean `update`/,
      /does nothing/,
    ],
  ],
  [
    "an alias bomb",
    `${HEAD}x-a: &a [1,1,1,1,1,1,1,1,1,1]\nx-b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nx-c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nactions: []`,
    [/overlay-invalid .*cannot be read/],
  ],
  [
    "nesting without end",
    `${HEAD}actions:\n  - target: $\n    description: d\n    update: ${'{"x-a":'.repeat(300)}1${"}".repeat(300)}\n`,
    [/Action 1 nests too deep/],
  ],
];

for (const [title, text, want] of FILES) {
  test(`a file is refused with the place: ${title}`, () => {
    const { said } = applyText(text);
    assert.is(said.length, want.length, said.join("\n"));
    for (const [index, pattern] of want.entries()) {
      assert.match(said[index] ?? "", pattern);
    }
  });
}

test("names that objects have by nature are names like any other", () => {
  const text = `${HEAD}actions:\n  - target: ${LAMP}.properties\n    description: d\n    update: {"__proto__": {type: string}, constructor: {type: string}}\n`;
  const { document, said } = applyText(text);
  assert.equal(said, []);
  const properties = at(document, "/components/schemas/Lamp/properties");
  assert.ok(Object.hasOwn(properties as object, "__proto__"));
  assert.ok(Object.hasOwn(properties as object, "constructor"));
  assert.is(({} as { type?: unknown }).type, undefined);
});

test("what was touched says so: a changed field, a new one, and what has no place on a page", () => {
  const { document } = apply(
    {
      target: `${LAMP}.properties.size`,
      description: "The service refuses more.",
      update: { maximum: 8 },
    },
    {
      target: `${LAMP}.properties`,
      description: "It is accepted.",
      update: { weight: { type: "number" } },
    },
    {
      target: "$.servers",
      description: "There is another.",
      update: { url: "https://more.example" },
    },
    {
      target: "$.paths.*.post.parameters[?@.name=='limit'].schema",
      description: "It is a text of digits.",
      update: { pattern: "^[0-9]+$" },
    },
  );
  const source = (pointer: string) =>
    (at(document, pointer) as Record<string, unknown>)["x-doc-source"];
  assert.equal(source(SIZE), {
    page: "CreateLamp",
    table: "Lamp",
    row: "size",
    overlay: [{ reason: "The service refuses more.", changed: ["/maximum"] }],
  });
  assert.equal(source("/components/schemas/Lamp/properties/weight"), {
    overlay: [{ reason: "It is accepted." }],
  });
  assert.equal(document["x-doc-source"], {
    overlay: [{ reason: "There is another.", changed: ["/servers"] }],
  });
  assert.equal(source(`${OPERATION}/parameters/2`), {
    page: "CreateLamp",
    table: "Path",
    row: "limit",
    overlay: [
      { reason: "It is a text of digits.", changed: ["/schema/pattern"] },
    ],
  });
  const valid = new Ajv2020().compile(
    EXTENSIONS["x-doc-source"]?.schema as object,
  );
  for (const pointer of [SIZE, "", "/components/schemas/Lamp"]) {
    assert.ok(valid(source(pointer)), pointer);
  }
});

test("the sources follow: entries move with their parts, and name the action and its place", () => {
  const { sources } = apply({
    target: "$.paths.*.post.parameters[?@.name=='dry']",
    description: "It was never there.",
    remove: true,
  });
  const rowAt = (pointer: string) =>
    sources.entries[pointer]?.occurrences[0]?.row;
  assert.is(rowAt(`${OPERATION}/parameters/1`), "2", "the third moved up");
  assert.is(sources.entries[`${OPERATION}/parameters/2`], undefined);
  assert.equal(sources.entries[OPERATION]?.overlays, [
    {
      reason: "It was never there.",
      changed: ["/parameters"],
      action: "remove",
      target: "$.paths.*.post.parameters[?@.name=='dry']",
      file: FILE,
      line: 7,
      column: 13,
    },
  ]);
  assert.equal(Object.keys(sources.removed ?? {}), [
    `${OPERATION}/parameters/1`,
  ]);
});

test("the row of a field that is removed is told: nothing is lost silently", () => {
  const { said } = apply({
    target: `${LAMP}.properties.size`,
    description: "It has no effect.",
    remove: true,
  });
  assert.equal(said, [
    `contract/overlay-removed pages/CreateLamp.html:9:3 The row \`size\` is not in the contract, as \`${FILE}\` removes it: It has no effect.`,
  ]);
});

test("examples follow: one that a correction breaks is set aside, one that it mends comes back", () => {
  const { document, said } = apply(
    { target: `${LAMP}.properties.size`, update: { maximum: 4 } },
    {
      target: `${LAMP}.properties.colour`,
      update: { enum: ["black"], "x-enum-descriptions": [""] },
    },
  );
  assert.is(said.length, 1, said.join("\n"));
  assert.match(
    said[0] ?? "",
    /^contract\/overlay-example \S+:7:13 .*set aside: `\$\.size` is 5, expected/,
  );
  const content = at(
    document,
    `${OPERATION}/requestBody/content/application~1json`,
  ) as Record<string, unknown>;
  assert.equal(content["examples"], {
    Dark: { summary: "Dark", value: { colour: "black" } },
  });
  const reasons = content["x-doc-examples"] as { reason: string }[];
  assert.is(reasons.length, 2);
  assert.is(reasons[0]?.reason, "The text is no JSON.");
});

test("a large contract with many actions takes seconds at most", () => {
  const base = contract();
  const properties = base.document.components?.schemas?.["Lamp"]?.properties;
  for (let index = 0; index < 9_000; index += 1) {
    Object.assign(properties ?? {}, {
      [`field${index}`]: {
        type: "string",
        "x-doc-source": { page: "CreateLamp" },
      },
    });
  }
  const actions = Array.from({ length: 300 }, (_, index) => ({
    target: `${LAMP}.properties.field${index}`,
    reason: "Because.",
    remove: false,
    update: { minLength: 1 },
  }));
  const all = {
    target: `${LAMP}.properties[?@.type=='string']`,
    reason: "All of them.",
    remove: true,
  };
  const took = processorTime();
  const required = { ...all, target: `${LAMP}.required` };
  const { document, diagnostics } = applyOverlay(
    { contract: base, pages: PAGES },
    { file: FILE, actions: [...actions, required, all] },
  );
  assert.ok(took() < 8_000);
  assert.is(
    Object.keys(at(document, "/components/schemas/Lamp/properties") as object)
      .length,
    2,
  );
  assert.is(
    diagnostics.filter(({ severity }) => severity === "error").length,
    0,
  );
});

test("an update goes to each of its targets for itself", () => {
  const { document } = apply(
    { target: `${LAMP}.properties[?@.type]`, update: { "x-a": { b: 1 } } },
    { target: `${LAMP}.properties.size['x-a']`, update: { b: 2 } },
  );
  const colour = at(document, "/components/schemas/Lamp/properties/colour");
  assert.equal((colour as Record<string, unknown>)["x-a"], { b: 1 });
});

test.run();
