/** Limits that a page tells outside its tables end the description of the call. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { modelOf, page, section, table } from "./page-html.js";

const PURPOSE = section("Function", "<p>Lights lamps.</p>");
const URI = section("URI", "<p>POST /v1/lamps</p>");
const FIELDS = table({ rows: ["a|No|String|x", "b|No|String|y"] });
const note = (text: string): string =>
  `<div class="note"><span class="notetitle"> </span><div class="notebody"><p>${text}</p></div></div>`;

const PAGES: readonly (readonly [
  title: string,
  parts: readonly string[],
  want: string,
])[] = [
  [
    "constraints between the function and the URI",
    [
      PURPOSE,
      section(
        "Constraints",
        "<p>At night only.</p><ul><li>Ten at most.</li><li>No candles.</li></ul>",
      ),
      URI,
    ],
    "Lights lamps.\n\nConstraints:\n\nAt night only.\n\n- Ten at most.\n- No candles.",
  ],
  [
    "constraints below the URI, in Chinese",
    [PURPOSE, URI, section("约束：", "<p>仅限夜间。</p>")],
    "Lights lamps.\n\n约束:\n\n仅限夜间。",
  ],
  [
    "prerequisites and constraints, each below its own heading",
    [
      PURPOSE,
      section("Prerequisites", "<p>There is oil.</p>"),
      section("Constraints", "<p>At night only.</p>"),
      URI,
    ],
    "Lights lamps.\n\nPrerequisites:\n\nThere is oil.\n\nConstraints:\n\nAt night only.",
  ],
  [
    "constraints that say nothing",
    [PURPOSE, section("Constraints", "<p>None.</p>"), URI],
    "Lights lamps.",
  ],
  [
    "constraints that are a table alone",
    [
      PURPOSE,
      section("Constraints", table({ header: "Lamp|Oil", rows: ["x|y"] })),
      URI,
    ],
    "Lights lamps.",
  ],
  [
    "constraints on a page without words on the function",
    [section("Constraints", "<p>At night only.</p>"), URI],
    "Constraints:\n\nAt night only.",
  ],
  [
    "a note between tables, which is about several fields",
    [
      PURPOSE,
      URI,
      section("Request", FIELDS, note("Set either <b>a</b> or <b>b</b>.")),
    ],
    "Lights lamps.\n\nSet either a or b.",
  ],
  [
    "a note of a row, and one below an example, stay where they are",
    [
      PURPOSE,
      URI,
      section(
        "Request",
        table({ rows: [`a|No|String|Oil.${note("Not water.")}`] }),
      ),
      section("Example Request", note("Shortened.")),
    ],
    "Lights lamps.",
  ],
];

for (const [title, parts, want] of PAGES) {
  test(`limits of a call: ${title}`, () => {
    assert.is(modelOf(page("Lighting lamps", ...parts)).description, want);
  });
}

test("a page that documents no call tells the limits of none", () => {
  const model = modelOf(
    page("Oil", section("Constraints", "<p>Dear.</p>"), FIELDS),
  );
  assert.is(model.description, "");
});

test("calls of one page have their own limits", () => {
  const call = (method: string, limit: string): string =>
    `<h2>${method}ing lamps</h2>${section("URI", `<p>${method} /v1/lamps</p>`)}${section("Constraints", `<p>${limit}</p>`)}${section("Response", FIELDS)}`;
  const { uris } = modelOf(
    page("Lamps", call("GET", "By day."), call("POST", "By night.")),
  );
  assert.equal(
    uris.map(({ part }) => part?.description),
    ["Constraints:\n\nBy day.", "Constraints:\n\nBy night."],
  );
});

test.run();
