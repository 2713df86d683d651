import { test } from "uvu";
import * as assert from "uvu/assert";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { format } from "prettier";
import {
  CONFIG_SCHEMA,
  ownsPath,
  parseConfig,
  type ConfigFile,
} from "../../generator/cli/config.js";
import { projectRoot } from "../project-root.js";

const SERVICE = {
  title: "Things",
  handbooks: ["api-things"],
  servers: [{ url: "https://things.example" }],
};

function problemsOf(value: unknown): string[] {
  const source = typeof value === "string" ? value : JSON.stringify(value);
  const { config, diagnostics } = parseConfig(source, "c.json");
  assert.is(config === undefined, diagnostics.length > 0);
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const ROWS: readonly {
  title: string;
  given: unknown;
  want: readonly RegExp[];
}[] = [
  {
    title: "what it must have",
    given: { services: { things: SERVICE } },
    want: [],
  },
  {
    title: "everything it may have",
    given: {
      $schema: "./schema.json",
      services: {
        things: {
          ...SERVICE,
          description: "d",
          paths: ["/v1/**"],
          servers: [
            {
              url: "https://{region}.example",
              description: "d",
              regions: ["a"],
            },
          ],
          license: { name: "MIT", url: "https://license.example" },
          packageName: "things-client",
        },
      },
    },
    want: [],
  },
  {
    title: "no JSON",
    given: "{",
    want: [/^cli\/config-invalid .*not valid JSON/],
  },
  { title: "no object", given: [], want: [/expected an object/] },
  { title: "nothing", given: {}, want: [/`services` is missing/] },
  {
    title: "a slip in a key, with the key that was meant",
    given: { services: { things: { ...SERVICE, handbook: ["x"] } } },
    want: [
      /^cli\/config-unknown-key .*`services\.things\.handbook` is unknown: did you mean `handbooks`\?/,
    ],
  },
  {
    title: "a key that is like no other, with those there are",
    given: { services: { things: SERVICE }, colour: "red" },
    want: [/`colour` is unknown: known keys are `\$schema`, `services`/],
  },
  {
    title: "every problem, not the first",
    given: {
      services: { things: { ...SERVICE, title: 1, servers: [{ urll: "x" }] } },
    },
    want: [
      /`services\.things\.title` is 1, expected a text/,
      /`services\.things\.servers\[0\]\.urll` is unknown: did you mean `url`/,
      /`services\.things\.servers\[0\]\.url` is missing/,
    ],
  },
  {
    title: "a service whose name would leave the folder",
    given: { services: { "../things": SERVICE } },
    want: [/"\.\.\/things", expected lower-case letters/],
  },
  {
    title: "a handbook that would leave the folder",
    given: { services: { things: { ...SERVICE, handbooks: ["../x"] } } },
    want: [/handbooks\[0\]` is "\.\.\/x"/],
  },
  {
    title: "a pin without its reason, and of no page",
    given: {
      services: {},
      pins: { CreateLamp: { sha256: "x", until: "2026-13-01" } },
    },
    want: [
      /`pins` has the key "CreateLamp", expected a handbook and a page/,
      /sha256` is "x", expected a SHA-256/,
      /reason` is missing/,
      /until` is "2026-13-01", expected a day/,
    ],
  },
  {
    title: "keys that objects have by nature",
    given: `{"services": {}, "__proto__": {"x": 1}, "constructor": 1}`,
    want: [/`__proto__` is unknown/, /`constructor` is unknown/],
  },
];

for (const { title, given, want } of ROWS) {
  test(title, () => {
    const problems = problemsOf(given);
    assert.is(problems.length, want.length, problems.join("\n"));
    for (const [index, pattern] of want.entries()) {
      assert.match(problems[index] ?? "", pattern);
    }
  });
}

test("without patterns a service owns every path of its handbooks", () => {
  assert.ok(ownsPath(SERVICE, "/anything"));
  assert.not(ownsPath({ ...SERVICE, paths: ["/v1/**"] }, "/v2/x"));
});

const PLACED: readonly (readonly [
  title: string,
  text: string,
  want: string,
])[] = [
  ["a wrong value", '{\n  "services": 3\n}', "2:15"],
  ["an unknown key", '{\n  "services": {},\n  "sit": {}\n}', "3:3"],
  [
    "what lacks a value",
    '{"services": {\n\t"a": {"title": "A", "handbooks": []}}}',
    "2:7",
  ],
  [
    "an element of a list",
    '{"services": {"a": {"title": "A", "servers": [],\r\n"handbooks": ["x",\r\n\r\n 3]}}}',
    "4:2",
  ],
  ["a key that is there twice", '{"services": {},\n"services": {}}', "2:1"],
  [
    "a key with escapes",
    '{"services": {\n"\\u0041 \\"": {"title": "A", "handbooks": [], "servers": []}}}',
    "2:1",
  ],
  ["broken JSON", '{"services": {}\n,,}', "2:2"],
  ["the end of the text", '{"services": {', "1:15"],
  ["after a mark of byte order", '\ufeff{\n"x": 1, "services": {}}', "2:1"],
];

for (const [title, text, want] of PLACED) {
  test(`a problem has its line and column: ${title}`, () => {
    const { diagnostics } = parseConfig(text, "c.json");
    assert.is(diagnostics.length, 1, JSON.stringify(diagnostics));
    const position = diagnostics[0]?.source?.position;
    assert.is(`${position?.line}:${position?.column}`, want);
  });
}

const SCHEMA_FILE = path.join(
  projectRoot,
  "generator/report/schemas/config.schema.json",
);

test("the schema that is published is that of the reading code", async () => {
  if (process.env["HELPSPEC_ACCEPT"] === "1") {
    const text = JSON.stringify(CONFIG_SCHEMA);
    writeFileSync(SCHEMA_FILE, await format(text, { parser: "json" }));
  }
  const published = JSON.parse(readFileSync(SCHEMA_FILE, "utf8")) as unknown;
  assert.equal(published, JSON.parse(JSON.stringify(CONFIG_SCHEMA)));
});

test("schema and reading agree, on everything above and on this project", () => {
  const valid = new Ajv2020({ strict: true }).compile(CONFIG_SCHEMA);
  const config = path.join(projectRoot, "helpspec.config.json");
  const own = JSON.parse(readFileSync(config, "utf8")) as unknown;
  assert.ok(valid(own), JSON.stringify(valid.errors));
  let refused = 0;
  for (const { title, given, want } of ROWS) {
    const value =
      typeof given !== "string" || given === "{"
        ? given
        : (JSON.parse(given) as unknown);
    assert.is(valid(value), want.length === 0, title);
    if (want.length > 0) refused += 1;
  }
  assert.ok(refused > 5);
});

test("the file has a type", () => {
  const file: ConfigFile = {
    $schema: "./schema.json",
    services: { things: SERVICE },
    site: { selectors: { article: ".x" } },
    pins: { "api-things/X": { sha256: "0".repeat(64), reason: "Broken." } },
  };
  const { config } = parseConfig(JSON.stringify(file), "c.json");
  assert.is(config?.pins.get("api-things/X")?.reason, "Broken.");
  // @ts-expect-error a key that is unknown
  const other: ConfigFile = { services: {}, sit: {} };
  assert.is(parseConfig(JSON.stringify(other), "c.json").config, undefined);
});

test.run();
