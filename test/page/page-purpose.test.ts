/** Where a page says what its call is for: in its section, or else right below the title. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { modelOf, page, section, table } from "./page-html.js";

const URI = section("URI", "<p>GET /v1/lamps</p>");
const LEAD = "<p>Counts the lamps.</p><p>Needs a ladder.</p>";

const PAGES: readonly (readonly [
  title: string,
  parts: readonly string[],
  want: string,
])[] = [
  [
    "words below the title",
    [LEAD, URI],
    "Counts the lamps.\n\nNeeds a ladder.",
  ],
  [
    "a section that describes the function, and words before it",
    ["<p>New.</p>", section("Function", "<p>Counts lamps.</p>"), URI],
    "Counts lamps.",
  ],
  [
    "a note below the title that the call is out of date, and a section",
    [
      '<p>New.</p><div class="note"><div class="notebody"><p>This API is out-of-date and may go away. Use the other one.</p></div></div>',
      section("Function", "<p>Counts lamps.</p>"),
      URI,
    ],
    "This API is out-of-date and may go away. Use the other one.\n\nCounts lamps.",
  ],
  [
    "words below the title up to a table",
    [LEAD, table({ rows: ["a|Yes|String|x"] }), "<p>Later.</p>", URI],
    "Counts the lamps.\n\nNeeds a ladder.",
  ],
  [
    "words below the title up to the URI itself",
    [
      `${LEAD}<p>GET /v1/lamps</p><p>Where it goes.</p>`,
      section("Request", table({ rows: ["a|Yes|String|x"] })),
    ],
    "Counts the lamps.\n\nNeeds a ladder.",
  ],
  ["words of a page that documents no call", [LEAD, section("Hints")], ""],
];

for (const [title, parts, want] of PAGES) {
  test(`purpose of a call: ${title}`, () => {
    assert.is(modelOf(page("Counting lamps", ...parts)).description, want);
  });
}

test.run();
