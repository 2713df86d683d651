import { test } from "uvu";
import * as assert from "uvu/assert";
import { ownsPath, parseConfig } from "../../generator/cli/config.js";

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

test.run();
