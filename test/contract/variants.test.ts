/** Operations that several pages document, from pages to contract: variants, names, ledger, sources, examples. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { lintDocument } from "../../generator/cli/lint-document.js";
import { serialiseDocument } from "../../generator/contract/serialise.js";
import type { ContractResult } from "../../generator/contract/contract-options.js";
import type { Operation } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import type { PageModel } from "../../generator/page/page-model.js";
import { code, modelOf, page, section, table } from "../page/page-html.js";
import { serviceOf } from "../service/model-text.js";
import { build, codesOf, schemasOf } from "./service-fixture.js";

interface PageText {
  readonly name: string;
  readonly purpose?: string;
  readonly body: readonly string[];
  readonly nested?: readonly string[];
  readonly answer?: readonly string[];
  readonly example?: string;
}

function pageOf(text: PageText): PageModel {
  const model = modelOf(
    page(
      `Title of ${text.name}`,
      text.purpose === undefined
        ? ""
        : section("Function", `<p>${text.purpose}</p>`),
      section(
        "URI",
        "<p>POST /v1/{id}/act</p>",
        table({
          caption: "Table 1 Path Parameters",
          rows: ["id|Yes|String|x"],
        }),
      ),
      section(
        "Request",
        table({ caption: "Table 2 Request body parameters", rows: text.body }),
        text.nested
          ? table({ caption: "Table 3 Disk", rows: text.nested })
          : "",
      ),
      section(
        "Response",
        "<p>Status code: 200</p>",
        text.answer
          ? table({
              caption: "Table 4 Response body parameters",
              rows: text.answer,
            })
          : "",
      ),
      text.example === undefined
        ? ""
        : section("Example Request", code(`POST /v1/7/act\n${text.example}`)),
    ),
  );
  const file = `${text.name}.html`;
  const { name } = text;
  return {
    ...model,
    apiName: name,
    page: { ...model.page, id: file, file, name },
  };
}

const PLUG: PageText = {
  name: "PlugDisk",
  body: ["plug|Yes|Disk object|x"],
  nested: ["size|Yes|Integer|x"],
  answer: ["done|-|Boolean|x"],
  example: '{"plug": {"size": 1}}',
};
const PULL: PageText = {
  name: "PullDisk",
  body: ["pull|Yes|String|x"],
  answer: ["done|-|Boolean|x"],
  example: '{"pull": "all"}',
};
const BLOW: PageText = { name: "BlowDisk", body: ["blow|Yes|String|x"] };
const YANK: PageText = { name: "YankDisk", body: ["yank|Yes|String|x"] };

function contractOf(
  texts: readonly PageText[],
  before?: ContractResult,
): ContractResult {
  const model = serviceOf(...texts.map(pageOf));
  return build(model, before ? { ledger: before.ledger } : {});
}

function actOf({ document }: ContractResult): Operation {
  return document.paths?.["/v1/{id}/act"]?.post ?? {};
}

/** The request body as text: `PlugDiskRequest / PullDiskRequest`. */
function bodyOf(result: ContractResult): string {
  const body = actOf(result).requestBody;
  const media = body && "content" in body ? body.content : {};
  const { $ref, anyOf } = media["application/json"]?.schema ?? {};
  return [$ref ?? "", ...(anyOf ?? []).map((option) => option.$ref ?? "?")]
    .filter(Boolean)
    .map((ref) => ref.replace("#/components/schemas/", ""))
    .join(" / ");
}

/** `name page SchemaName` */
function variantsOf(result: ContractResult): string[] {
  const variants = actOf(result)["x-doc-variants"];
  return ((variants ?? []) as Record<string, unknown>[]).map(
    ({ name, page: from, schema }) =>
      `${String(name)} ${String(from)} ${String((schema as { $ref: string }).$ref).replace("#/components/schemas/", "")}`,
  );
}

const BODIES: readonly (readonly [
  title: string,
  texts: readonly PageText[],
  body: string,
  variants: readonly string[],
])[] = [
  [
    "two bodies are two variants",
    [PLUG, PULL],
    "PlugDiskRequest / PullDiskRequest",
    ["PlugDisk PlugDisk PlugDiskRequest", "PullDisk PullDisk PullDiskRequest"],
  ],
  [
    "one body in two wordings is none",
    [PLUG, { ...PLUG, name: "PushDisk", body: ["plug|Yes|Disk object|why"] }],
    "PlugDiskRequest",
    [],
  ],
  [
    "three pages, two of them alike",
    [PLUG, PULL, { ...PULL, name: "TearDisk" }],
    "PlugDiskRequest / PullDiskRequest",
    ["PlugDisk PlugDisk PlugDiskRequest", "PullDisk PullDisk PullDiskRequest"],
  ],
  [
    "another bound makes another body",
    [
      PULL,
      {
        name: "TearDisk",
        body: ["pull|Yes|String|The value contains 1 to 9 characters."],
      },
    ],
    "PullDiskRequest / TearDiskRequest",
    ["PullDisk PullDisk PullDiskRequest", "TearDisk TearDisk TearDiskRequest"],
  ],
];

for (const [title, texts, body, variants] of BODIES) {
  test(`variants: ${title}`, async () => {
    const result = contractOf(texts);
    assert.is(bodyOf(result), body);
    assert.equal(variantsOf(result), variants);
    assert.equal(
      codesOf(result).filter((name) => name.startsWith("contract/example")),
      [],
    );
    const turned = contractOf([...texts].reverse());
    assert.is(
      serialiseDocument(turned.document),
      serialiseDocument(result.document),
    );
    assert.equal(
      [turned.sources, turned.ledger],
      [result.sources, result.ledger],
    );
    assert.equal(await lintDocument(result.document), []);
  });
}

test("responses that differ are alternatives, one name each; equal ones stay one", () => {
  const other = { ...PULL, answer: ["done|-|String|x"] };
  const schemaOf = (result: ContractResult): unknown => {
    const response = actOf(result).responses?.["200"];
    return response && "content" in response
      ? response.content?.["application/json"]?.schema
      : undefined;
  };
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  assert.equal(schemaOf(contractOf([PLUG, PULL])), ref("PlugDiskResponse200"));
  assert.equal(schemaOf(contractOf([PLUG, other])), {
    anyOf: [ref("PlugDiskResponse200"), ref("PullDiskResponse200")],
  });
});

test("the ledger knows each body by its variant, and the one that names the operation as the body", () => {
  const { ledger } = contractOf([PLUG, PULL]);
  assert.equal(
    ledger.schemas
      .filter(({ documented }) => documented.startsWith("#body"))
      .map(({ documented, name }) => `${documented} ${name}`),
    ["#body PlugDiskRequest", "#body:PullDisk PullDiskRequest"],
  );
});

test("a page that is new renames nothing, wherever it sorts", () => {
  const first = contractOf([PLUG]);
  const second = contractOf([PLUG, PULL], first);
  const third = contractOf([BLOW, PLUG, PULL], second);
  assert.is(actOf(third).operationId, "PlugDisk");
  assert.is(
    bodyOf(third),
    "PlugDiskRequest / BlowDiskRequest / PullDiskRequest",
  );
  const before = Object.keys(schemasOf(second));
  assert.equal(
    before.filter((name) => !Object.hasOwn(schemasOf(third), name)),
    [],
  );
  assert.ok(!codesOf(third).includes("contract/schema-name-changed"));
});

test("the sources name the rows of every page", () => {
  const { sources } = contractOf([PLUG, PULL]);
  const pagesOf = (pointer: string): string[] =>
    (sources.entries[pointer]?.occurrences ?? []).map(({ page: from, row }) =>
      `${from} ${row ?? ""}`.trim(),
    );
  const act = "/paths/~1v1~1{id}~1act/post";
  assert.equal(pagesOf(act), ["PlugDisk.html", "PullDisk.html"]);
  assert.equal(pagesOf(`${act}/parameters/0`), [
    "PlugDisk.html id",
    "PullDisk.html id",
  ]);
  const answer = "/components/schemas/PlugDiskResponse200/properties/done";
  assert.equal(pagesOf(answer), ["PlugDisk.html done", "PullDisk.html done"]);
  assert.equal(
    sources.entries[act]?.examples?.map(({ page: from, became }) => [
      from,
      became,
    ]),
    [
      [undefined, "example"],
      ["PullDisk.html", "example"],
    ],
  );
});

test("each variant says what its own page says", () => {
  const result = contractOf([
    { ...PLUG, purpose: "Plugs a disk <b>in</b>." },
    { ...PULL, purpose: "Pulls it." },
    { ...PULL, name: "TearDisk", body: ["tear|Yes|String|x"] },
  ]);
  const { description, "x-doc-variants": variants } = actOf(result);
  assert.is(description, "Plugs a disk in.");
  assert.equal(
    (variants as Record<string, unknown>[]).map(
      (entry) => entry["description"],
    ),
    ["Plugs a disk in.", "Pulls it.", undefined],
  );
});

test("examples of a further page are called as that page, and rename none", () => {
  const examplesOf = (result: ContractResult): unknown => {
    const body = actOf(result).requestBody;
    const media = body && "content" in body ? body.content : {};
    return media["application/json"]?.examples;
  };
  const plug = { value: { plug: { size: 1 } } };
  assert.equal(examplesOf(contractOf([PLUG])), { example1: plug });
  assert.equal(examplesOf(contractOf([PLUG, PULL])), {
    example1: plug,
    TitleOfPullDisk: { summary: "Title of PullDisk", value: { pull: "all" } },
  });
  const wrong = { ...PULL, example: '{"pull": 1}' };
  const body = actOf(contractOf([PLUG, wrong])).requestBody;
  const media = body && "content" in body ? body.content : {};
  assert.equal(media["application/json"]?.["x-doc-examples"], [
    {
      summary: "Title of PullDisk",
      reason: "`$.pull` is the number `1`, expected string",
      value: { pull: 1 },
    },
  ]);
});

test("an example is held against the body of its own page", () => {
  const wrong = { ...PULL, example: '{"plug": {"size": 1}}' };
  const { diagnostics } = contractOf([PLUG, wrong]);
  const found = diagnostics.filter(
    ({ code: name }) => name === "contract/example-mismatch",
  );
  assert.equal(
    found.map(({ source, subject }) => [source?.file, subject]),
    [["PullDisk.html", "$.pull"]],
  );
});

const EDITS: readonly (readonly [
  title: string,
  base: readonly PageText[],
  revision: readonly PageText[],
  want: readonly string[],
])[] = [
  [
    "a variant added",
    [PLUG, PULL],
    [PLUG, PULL, YANK],
    ["added alternative YankDiskRequest", "added extension YankDisk"],
  ],
  [
    "a variant removed",
    [PLUG, PULL, YANK],
    [PLUG, PULL],
    ["removed alternative YankDiskRequest", "removed extension YankDisk"],
  ],
  [
    "the second page of an operation",
    [PLUG],
    [PLUG, PULL],
    [
      "added alternative PullDiskRequest",
      "added extension PlugDisk",
      "added extension PullDisk",
    ],
  ],
];

for (const [title, base, revision, want] of EDITS) {
  test(`the differ sees ${title}`, () => {
    const known = contractOf(base);
    const changes = compareDocuments(
      known.document,
      contractOf(revision, known).document,
    );
    const found = changes
      .filter(({ element }) => element !== "example")
      .map(({ kind, element, name }) => `${kind} ${element} ${name ?? ""}`);
    assert.equal([...new Set(found)].sort(), want);
  });
}

test.run();
