/**
 * Time and memory on input that is too much. Each row runs as a process of its own with a heap of 512 MB (1 GB for the largest) and a time that
 * leaves room for a slow machine; the larger ones run with HELPSPEC_LONG=1.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../cli/sample-project.js";
import { isSafePattern } from "../../generator/prose/characters/safe-pattern.js";
import { sampleText } from "../../generator/emit/package/sample-text.js";
import { projectRoot } from "../project-root.js";
import { filesOf, inFolder } from "../temporary-folder.js";
import { projectOf } from "./hostile-project.js";
import { EXPLODING } from "./hostile-words.js";
import { assertTame } from "./judge.js";
import * as large from "./large-pages.js";
import { processorTime } from "../processor-time.js";

const IS_LONG = process.env["HELPSPEC_LONG"] === "1";
/** Rows are kept until the client is written: a hundred thousand need more. */
const HEAP_MB = IS_LONG ? 1024 : 512;

/** Title, page, what the run must say, and the seconds that it may take. */
const PAGES: readonly (readonly [
  title: string,
  page: () => string,
  want: RegExp,
  seconds: number,
])[] = IS_LONG
  ? [
      ["100,000 rows", () => large.manyRows(100_000), /100002/, 180],
      [
        "5 MB in a cell",
        () => large.longCell("1 to 64 characters; a, b (x). ", 5e6),
        /description-too-long/,
        30,
      ],
      ["1,000 linked objects", () => large.linked(1000), /1002/, 30],
      [
        "3,000 tables in tables",
        () => large.nested("<table><tr><td>", "</td></tr></table>", 3000),
        /too-deep|without-header/,
        30,
      ],
      [
        "10,000 lists in lists",
        () => large.nested("<ul><li>", "</li></ul>", 10_000),
        /too-deep/,
        30,
      ],
      [
        "an example 100,000 deep",
        () => large.deepExample(100_000),
        /example-not-json/,
        30,
      ],
    ]
  : [
      ["3,000 rows", () => large.manyRows(3000), /3002/, 30],
      [
        "10,000 divs deep",
        () => large.nested("<div>", "</div>", 10_000),
        /too-deep/,
        20,
      ],
    ];

for (const [title, page, want, seconds] of PAGES) {
  test(`${title}: ${HEAP_MB} MB and ${seconds} seconds are enough`, () =>
    inFolder(projectOf({ "Big.html": page() }), (folder) => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          `--max-old-space-size=${HEAP_MB}`,
          path.join(projectRoot, "scripts/helpspec.js"),
          ..."sync --offline --no-cache".split(" "),
        ],
        { cwd: folder, encoding: "utf8", timeout: seconds * 1000 },
      );
      assert.ok(
        status === 0 || status === 1,
        `${title}: ${status} ${stderr.slice(0, 500)}`,
      );
      assert.match(stderr, want);
    }));
}

test("check tells where a chain of objects is too long for the linter, and goes on", () =>
  inFolder(projectOf({ "Big.html": large.linked(1000) }), async (folder) => {
    assert.is((await run(folder, ["sync", "--offline"])).exit, 0);
    const { exit, talk } = await run(folder, ["check"]);
    assert.is(exit, 0, talk);
    assert.match(talk, /lint-warning The linter ran out of stack/);
  }));

/** The same in process: small ones of what must not grow with the square, or recurse. */
const SMALL: readonly (readonly [title: string, page: string, want: RegExp])[] =
  [
    [
      "1 MB in a cell",
      large.longCell("1 to 64 characters; a, b (x). ", 1e6),
      /description-too-long/,
    ],
    ["an example 1,000 deep", large.deepExample(1000), /example-not-json/],
    ["a list of lists, 1,000 deep", large.deepType(1000), /unknown-type/],
    ["300 linked objects", large.linked(300), /302 schemas/],
  ];

for (const [title, page, want] of SMALL) {
  test(`${title} is built, with what was seen`, () =>
    inFolder(projectOf({ "Big.html": page }), async (folder) => {
      const took = processorTime();
      const ran = await run(
        folder,
        "build spec/pages/api-things --out o.json".split(" "),
      );
      assertTame(ran, title);
      assert.is(ran.exit, 0, ran.talk);
      assert.match(ran.talk, want);
      assert.ok(took() < 10_000);
    }));
}

type Form = (inner: object) => object;

/** A document whose one schema, example or unread part nests. */
function deepDocument(form: Form, depth: number, place = "schema"): string {
  let inner: object = { type: "string" };
  for (let level = 0; level < depth; level += 1) inner = form(inner);
  const schema = place === "schema" ? inner : { type: "object" };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Deep", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "MakeA",
          requestBody: {
            content: {
              "application/json": {
                schema,
                ...(place === "example" ? { example: inner } : {}),
              },
            },
          },
          responses: { 200: { description: "Done." } },
        },
      },
    },
  });
}

const ALIASES = Array.from(
  { length: 12 },
  (_value, at) =>
    `x-${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(", ")}]`,
);
const HEAD = `openapi: 3.1.0\ninfo: { title: x, version: "1" }\npaths: {}\n`;

/** Documents that none of our recursions should be given, and the code that says so. */
const REFUSED: readonly (readonly [
  file: string,
  text: string,
  code: string,
])[] = [
  [
    "properties.json",
    deepDocument(
      (inner) => ({ type: "object", properties: { in: inner } }),
      1000,
    ),
    "contract/too-deep",
  ],
  [
    "lists.json",
    deepDocument((inner) => ({ type: "array", items: inner }), 1000),
    "contract/too-deep",
  ],
  [
    "parts.json",
    deepDocument((inner) => ({ allOf: [inner, {}] }), 1000),
    "contract/too-deep",
  ],
  [
    "example.json",
    deepDocument((inner) => ({ a: [inner] }), 1000, "example"),
    "contract/too-deep",
  ],
  [
    "brackets.json",
    `{"openapi":"3.1.0","info":{"title":"x","version":"1"},"paths":{},"x-a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    "contract/too-deep",
  ],
  [
    "circle.yaml",
    `${HEAD}components: { schemas: { A: &a { type: object, properties: { self: *a } } } }\n`,
    "contract/too-deep",
  ],
  [
    "bomb.yaml",
    `${HEAD}x-0: &a0 [x]\n${ALIASES.join("\n")}\n`,
    "contract/unreadable-document",
  ],
  [
    "deep.yaml",
    `${HEAD}x-a: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`,
    "contract/unreadable-document",
  ],
];

const READERS: readonly ((file: string) => readonly string[])[] = [
  (file) => ["generate", file, "--out", "out"],
  (file) => ["convert", file, "--openapi", "3.0"],
  (file) => ["convert", file, "--bundle"],
  (file) => ["convert", file, "--dereference"],
  (file) => ["diff", file, "fine.json"],
  (file) => ["reference", file, "--out", "out"],
  (file) => ["variants", file],
];

const FINE = deepDocument(
  (inner) => ({ type: "object", properties: { in: inner } }),
  40,
);

for (const [file, text, code] of REFUSED) {
  test(`${file} is refused by every command as ${code}`, () =>
    inFolder({ [file]: text, "fine.json": FINE }, async (folder) => {
      for (const args of READERS) {
        const ran = await run(folder, args(file));
        assert.is(
          ran.exit,
          3,
          `${args(file).join(" ")}: ${ran.talk.slice(0, 500)}`,
        );
        assert.ok(ran.talk.includes(code), ran.talk);
      }
      assert.equal(
        Object.keys(filesOf(folder)).sort(),
        [file, "fine.json"].sort(),
      );
    }));
}

test("forty objects within objects are nothing special", () =>
  inFolder({ "fine.json": FINE }, async (folder) => {
    for (const args of READERS) {
      const ran = await run(folder, args("fine.json"));
      assert.is(ran.exit, 0, ran.talk);
    }
  }));

test("a chain of 1,000 references is generated, and not written out", () =>
  inFolder(
    {
      "chain.json": JSON.stringify({
        ...(JSON.parse(FINE) as object),
        components: {
          schemas: Object.fromEntries(
            Array.from({ length: 1000 }, (_value, at) => [
              `A${at}`,
              {
                type: "object",
                properties: {
                  next:
                    at < 999 ? { $ref: `#/components/schemas/A${at + 1}` } : {},
                },
              },
            ]),
          ),
        },
      }),
    },
    async (folder) => {
      const generated = await run(
        folder,
        "generate chain.json --out out".split(" "),
      );
      assert.is(generated.exit, 0, generated.talk);
      const written = await run(
        folder,
        "convert chain.json --dereference".split(" "),
      );
      assert.is(written.exit, 1, written.talk);
      assert.match(written.talk, /contract\/too-deep/);
    },
  ));

test("signs between brackets make no pattern dangerous: a sample fits it", () => {
  const pattern = "^[^<>()*+{}]*$";
  assert.is(sampleText({ type: "string", pattern }, "bell"), "example");
});

for (const pattern of EXPLODING) {
  test(`${pattern} is neither taken from a page nor tried on a sample`, () => {
    assert.is(isSafePattern(pattern), false);
    const took = processorTime();
    sampleText(
      { type: "string", pattern, minLength: 64, maxLength: 64 },
      "aaaa",
    );
    assert.ok(took() < 1000);
  });
}

test.run();
