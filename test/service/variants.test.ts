/** Several pages of one method and path: what is merged, what becomes a variant, and how variants are called. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import type { ServiceModel } from "../../generator/service/service-model.js";
import { code, modelOf, page, section, table } from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import {
  findingsOf,
  firstOf,
  requestOf,
  responseOf,
  serviceOf,
} from "./model-text.js";

interface PageText {
  readonly name: string;
  readonly title?: string;
  readonly uri?: string;
  readonly query?: readonly string[];
  readonly body?: readonly string[];
  readonly answer?: readonly string[];
  readonly example?: string;
  readonly contents?: readonly string[];
  readonly apiName?: string;
}

/** A page of `POST /v1/{id}/act`; rows are `name|Yes|String|words`. */
function pageOf(text: PageText): PageModel {
  const { name, uri = "POST /v1/{id}/act", query, body, answer } = text;
  const model = modelOf(
    page(
      text.title ?? "做",
      section(
        "URI",
        `<p>${uri}</p>`,
        table({
          caption: "Table 1 Path Parameters",
          rows: [`${/\{(\w+)\}/.exec(uri)?.[1]}|Yes|String|x`],
        }),
        query
          ? table({ caption: "Table 2 Query Parameters", rows: query })
          : "",
      ),
      section(
        "Request",
        body
          ? table({ caption: "Table 3 Request body parameters", rows: body })
          : "",
      ),
      section(
        "Response",
        "<p>Status code: 200</p>",
        answer
          ? table({ caption: "Table 4 Response body parameters", rows: answer })
          : "",
      ),
      text.example === undefined
        ? ""
        : section("Example Request", code(`POST /v1/7/act\n${text.example}`)),
    ),
  );
  const file = `${name}.html`;
  return {
    ...model,
    ...(text.apiName ? { apiName: text.apiName } : {}),
    page: {
      ...model.page,
      id: file,
      file,
      name,
      ...(text.contents ? { contents: text.contents } : {}),
    },
  };
}

/** `path id!, query q | body | answer` */
function textOf(model: ServiceModel): string {
  const { parameters, requestBody } = firstOf(model);
  const sent = parameters.map(
    ({ in: place, field }) =>
      `${place} ${field.name}${field.required ? "!" : ""}`,
  );
  const body = requestOf(model) + (requestBody?.required ? "!" : "");
  return [sent.join(", "), body, responseOf(model)].join(" | ");
}

const PLUG: PageText = { name: "p1", body: ["os-plug|Yes|String|x"] };
const PULL: PageText = { name: "p2", body: ["os-pull|Yes|String|x"] };

const MERGES: readonly (readonly [
  title: string,
  pages: readonly PageText[],
  want: string,
  findings: readonly string[],
])[] = [
  [
    "bodies that differ are a union",
    [PLUG, PULL],
    "path id! | {os-plug: string!} / {os-pull: string!}! | ",
    ["service/operation-variants"],
  ],
  [
    "the same again is no variant",
    [PLUG, { ...PLUG, name: "p2" }],
    "path id! | {os-plug: string!}! | ",
    ["service/operation-repeated"],
  ],
  [
    "the same body under another name of the path is no variant",
    [PLUG, { ...PLUG, name: "p2", uri: "POST /v1/{room}/act" }],
    "path id! | {os-plug: string!}! | ",
    ["service/operation-variants"],
  ],
  [
    "answers that differ are a union as well",
    [
      { ...PLUG, answer: ["a|-|String|x"] },
      { ...PLUG, name: "p2", answer: ["a|-|Integer|x"] },
    ],
    "path id! | {os-plug: string!}! | {a: string} / {a: integer}",
    ["service/operation-variants"],
  ],
  [
    "an answer that one page lacks is the other's",
    [PLUG, { ...PLUG, name: "p2", answer: ["a|-|String|x"] }],
    "path id! | {os-plug: string!}! | {a: string}",
    ["service/operation-variants"],
  ],
  [
    "parameters are merged by name; one that a page lacks is optional",
    [
      { ...PLUG, query: ["a|Yes|String|x", "b|Yes|String|x"] },
      { ...PULL, query: ["b|Yes|String|x", "c|No|String|x"] },
    ],
    "path id!, query a, query b!, query c | {os-plug: string!} / {os-pull: string!}! | ",
    ["service/operation-variants"],
  ],
  [
    "a parameter of two types is the first page's",
    [
      { ...PLUG, query: ["a|Yes|String|x"] },
      { ...PULL, query: ["a|No|Integer|x"] },
    ],
    "path id!, query a | {os-plug: string!} / {os-pull: string!}! | ",
    ["service/operation-variants", "service/parameter-differs a"],
  ],
  [
    "a body that a page lacks need not be sent",
    [PLUG, { name: "p2", query: ["a|No|String|x"] }],
    "path id!, query a | {os-plug: string!} | ",
    ["service/operation-variants"],
  ],
  [
    "a page that is not in the contents is passed over",
    [PLUG, { ...PULL, contents: ["Up"] }],
    "path id! | {os-pull: string!}! | ",
    ["service/operation-claimed-twice"],
  ],
  [
    "two in the contents, one not",
    [
      { ...PLUG, contents: ["Up"] },
      { ...PULL, contents: ["Up"] },
      { name: "p0", body: ["os-blow|Yes|String|x"] },
    ],
    "path id! | {os-plug: string!} / {os-pull: string!}! | ",
    ["service/operation-claimed-twice", "service/operation-variants"],
  ],
];

/** Queries of two pages of one path, and what the parameter takes; `!` where it must be sent. */
const ACTIONS: readonly (readonly [
  one: string,
  other: string,
  want: string,
])[] = [
  ["do=ring", "do=mute", "ring, mute !"],
  ["do=ring", "do=ring", "ring !"],
  ["do=ring", "do={do}", ""],
  ["do=ring", "height={height}", "ring"],
];

for (const [one, other, want] of ACTIONS) {
  test(`several pages: \`?${one}\` and \`?${other}\``, () => {
    const uri = (query: string): string => `POST /v1/{id}/act?${query}`;
    const model = serviceOf(
      pageOf({ ...PLUG, uri: uri(one) }),
      pageOf({ ...PULL, uri: uri(other) }),
    );
    const { field } =
      firstOf(model).parameters.find((item) => item.field.name === "do") ?? {};
    const taken = field?.constraints.flatMap((demand) =>
      demand.kind === "enum" ? demand.values.map(({ value }) => value) : [],
    );
    const flag = field?.required === true ? "!" : "";
    assert.is(`${taken?.join(", ")} ${flag}`.trim(), want);
  });
}

for (const [title, texts, want, findings] of MERGES) {
  test(`several pages: ${title}`, () => {
    const pages = texts.map(pageOf);
    const model = serviceOf(...pages);
    assert.is(model.operations.length, 1);
    assert.is(textOf(model), want);
    assert.equal(findingsOf(model).sort(), findings);
    const { lost, twice } = everyRowIsPlaced(pages, model);
    assert.equal([lost, twice], [[], []]);
    const turned = serviceOf(...[...pages].reverse());
    assert.equal(firstOf(turned), firstOf(model), "in another order");
  });
}

const NAMES: readonly (readonly [
  title: string,
  pages: readonly PageText[],
  want: readonly string[],
])[] = [
  [
    "official names",
    [
      { ...PLUG, apiName: "PlugDisk" },
      { ...PULL, apiName: "PullDisk" },
    ],
    ["PlugDisk official", "PullDisk official"],
  ],
  [
    "one official name twice",
    [
      { ...PLUG, apiName: "MoveDisk" },
      { ...PULL, apiName: "MoveDisk" },
    ],
    ["MoveDisk official", "MoveDisk2 official"],
  ],
  ["the field that only one has", [PLUG, PULL], ["OsPlug", "OsPull"]],
  [
    "what only one example shows",
    [
      {
        name: "p1",
        body: ["disk|Yes|Object|x"],
        example: '{"disk": {"plug": 1}}',
      },
      {
        name: "p2",
        body: ["disk|Yes|Array|x"],
        example: '{"disk": [{"pull": 1}]}',
      },
    ],
    ["Plug", "Pull"],
  ],
  [
    "the only value of a field",
    [
      {
        name: "p1",
        body: ["action|Yes|String|The value is fixed to plug_it."],
      },
      {
        name: "p2",
        body: ["action|Yes|String|The value is fixed to pull_it."],
      },
    ],
    ["PlugIt", "PullIt"],
  ],
  [
    "the title",
    [
      { name: "p1", title: "Plugging a Disk", body: ["a|No|String|x"] },
      { name: "p2", title: "Pulling a Disk", body: ["a|No|Integer|x"] },
    ],
    ["PluggingADisk", "PullingADisk"],
  ],
  [
    "the page where the title is no ASCII",
    [
      { name: "disk-plug", body: ["a|No|String|x"] },
      { name: "disk_pull", body: ["a|No|Integer|x"] },
    ],
    ["DiskPlug", "DiskPull"],
  ],
  [
    "nothing at hand",
    [
      { name: "插", body: ["a|No|String|x"] },
      { name: "拔", body: ["a|No|Integer|x"] },
    ],
    ["Variant", "Variant2"],
  ],
];

for (const [title, texts, want] of NAMES) {
  test(`variants are called after: ${title}`, () => {
    const { variants = [] } = firstOf(serviceOf(...texts.map(pageOf)));
    assert.equal(
      variants.map(
        ({ name, official }) => name + (official ? " official" : ""),
      ),
      want,
    );
  });
}

test("lists of values of a parameter are joined, other bounds that differ are left out", () => {
  const model = serviceOf(
    pageOf({
      ...PLUG,
      query: [
        "do|Yes|String|The value is fixed to plug_it.",
        "size|Yes|Integer|The value ranges from 1 to 9.",
      ],
    }),
    pageOf({
      ...PULL,
      query: [
        "do|Yes|String|The value is fixed to pull_it.",
        "size|Yes|Integer|The value ranges from 1 to 5.",
      ],
    }),
  );
  const demands = firstOf(model).parameters.map(({ field }) => [
    field.name,
    field.constraints.map((item) =>
      item.kind === "enum" ? item.values.map(({ value }) => value) : item.kind,
    ),
    field.also?.map((origin) => origin.page.id) ?? [],
  ]);
  assert.equal(demands, [
    ["id", [], ["p2.html"]],
    ["do", [["plug_it", "pull_it"]], ["p2.html"]],
    ["size", [], ["p2.html"]],
  ]);
  assert.ok(findingsOf(model).includes("service/parameter-differs size"));
});

const BOUNDS: readonly (readonly [
  title: string,
  one: string,
  other: string,
  want: readonly string[],
])[] = [
  [
    "apart on both pages",
    "Minimum: 1<br>Maximum: 9",
    "Minimum: 1<br>Maximum: 9",
    ["minimum 1", "maximum 9"],
  ],
  [
    "in one breath on the other page",
    "Minimum: 1<br>Maximum: 9",
    "The value ranges from 1 to 9.",
    ["minimum 1", "maximum 9"],
  ],
  [
    "one more on the other page",
    "Minimum: 1",
    "Minimum: 1<br>Maximum: 9",
    ["minimum 1", "maximum 9"],
  ],
  [
    "other ones on the other page",
    "Minimum: 1<br>Maximum: 9",
    "Minimum: 1<br>Maximum: 5",
    ["minimum 1", "differs"],
  ],
];

for (const [title, one, other, want] of BOUNDS) {
  test(`bounds of a parameter: ${title}`, () => {
    const model = serviceOf(
      pageOf({ ...PLUG, query: [`size|Yes|Integer|${one}`] }),
      pageOf({ ...PULL, query: [`size|Yes|Integer|${other}`] }),
    );
    const { field } =
      firstOf(model).parameters.find((item) => item.field.name === "size") ??
      {};
    const bounds = (field?.constraints ?? []).flatMap((constraint) =>
      Object.entries(constraint).filter(([name]) => /^m[ai][nx]/.test(name)),
    );
    const differs = findingsOf(model).includes(
      "service/parameter-differs size",
    );
    assert.equal(
      [
        ...bounds.map((bound) => bound.join(" ")),
        ...(differs ? ["differs"] : []),
      ],
      want,
    );
  });
}

test.run();
