import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import { code, codesOf, operationOf, section, table } from "./page-html.js";

const BODY = section(
  "Request Parameters",
  table({ rows: ["tone|Yes|String|The tone.", "size|No|Integer|The size."] }),
);
const ANSWER = section(
  "Response Parameters",
  table({ header: "Parameter|Type|Description", rows: ["id|String|The ID."] }),
);

/** What was read of the examples: side, call, payload. */
function shownOf({ examples }: PageModel): string {
  return examples
    .map(({ side, method, target, value }) =>
      [side, method, target, value === undefined ? "" : JSON.stringify(value)]
        .filter(Boolean)
        .join(" "),
    )
    .join("; ");
}

const WHOLE = 'request POST https://{host}/v1/bells {"tone":"a"}';
const IN_TEXT: readonly (readonly [
  title: string,
  html: string,
  want: string,
])[] = [
  [
    "the call and its JSON in one paragraph",
    '<p>POST https://{host}/v1/bells { "tone": "a" }</p>',
    WHOLE,
  ],
  [
    "the same in code within the line",
    '<code>POST https://{host}/v1/bells\n{\n  "tone": "a"\n}</code>',
    WHOLE,
  ],
  [
    "in another element within the line",
    '<samp>POST https://{host}/v1/bells HTTP/1.1 {"tone": "a"}</samp>',
    WHOLE,
  ],
  [
    "in a quotation",
    '<blockquote><p>POST https://{host}/v1/bells<br>{"tone": "a"}</p></blockquote>',
    WHOLE,
  ],
  [
    "in the field of a form",
    "<textarea>POST https://{host}/v1/bells\n{&quot;tone&quot;: &quot;a&quot;}</textarea>",
    WHOLE,
  ],
  [
    "the call, and each line of the JSON",
    '<p>POST https://{host}/v1/bells</p><p>{</p><p>"tone": "a"</p><p>}</p>',
    WHOLE,
  ],
  [
    "in an item",
    '<ul><li>Hanging a bell<p>{"tone": "a"}</p></li></ul>',
    'request {"tone":"a"}',
  ],
  [
    "the call alone",
    "<p>POST https://{host}/v1/bells?size=3</p>",
    "request POST https://{host}/v1/bells?size=3",
  ],
  ["a list of objects", '<p>[ {"tone": "a"} ]</p>', 'request [{"tone":"a"}]'],
];

for (const [title, html, want] of IN_TEXT) {
  test(`an example that is no code block: ${title}`, () => {
    const page = operationOf(
      "POST /v1/bells",
      BODY,
      section("Example Request", html),
    );
    assert.is(shownOf(page), want);
    assert.not.ok(codesOf(page).includes("page/example-not-read"));
  });
}

test("an empty field of a form is no example", () => {
  const page = operationOf(
    "POST /v1/bells",
    section("Example Request", "<textarea> </textarea>"),
  );
  assert.is(shownOf(page), "");
});

test("a call on a line above its code is no example of its own", () => {
  const page = operationOf(
    "POST /v1/bells",
    section("Example Request", "<p>POST /v1/bells</p>", code('{"tone": "a"}')),
  );
  assert.is(shownOf(page), 'request {"tone":"a"}');
});

const ELSEWHERE: readonly (readonly [
  title: string,
  html: string,
  want: string,
])[] = [
  [
    "the call of the page",
    section("Usage", code('POST /v1/bells\n{"tone": "a"}')),
    'request POST /v1/bells {"tone":"a"}',
  ],
  [
    "below the parameters",
    section("Response", code('POST https://x.org/v1/bells\n{"other": 1}')),
    'request POST https://x.org/v1/bells {"other":1}',
  ],
  [
    "names of the request alone",
    section("Usage", code('{"tone": "a", "size": 3}')),
    'request {"tone":"a","size":3}',
  ],
  [
    "names of the answer alone",
    section("Usage", code('{"id": "b1"}')),
    'response {"id":"b1"}',
  ],
];

for (const [title, html, want] of ELSEWHERE) {
  test(`an example below a heading that is not known: ${title}`, () => {
    const page = operationOf("POST /v1/bells", BODY, ANSWER, html);
    assert.is(shownOf(page), want);
    assert.not.ok(codesOf(page).includes("page/example-not-read"));
  });
}

const TOLD: readonly (readonly [title: string, html: string])[] = [
  [
    "the call of another page",
    section("Usage", code('POST /v1/ropes\n{"tone": "a"}')),
  ],
  [
    "names that no table lists",
    section("Usage", code('{"tone": "a", "rope": 3}')),
  ],
  ["JSON in a line", section("Usage", '<p>{ "tone": "a" }</p>')],
  [
    "JSON in a cell",
    section(
      "Example Request",
      '<table><tr><td>Hanging</td><td>{"tone": "a"}</td></tr></table>',
    ),
  ],
  [
    "JSON that is never closed",
    section("Example Request", '<p>{ "tone": "a"</p>'),
  ],
];

for (const [title, html] of TOLD) {
  test(`an example that is not read is told: ${title}`, () => {
    const page = operationOf("POST /v1/bells", BODY, ANSWER, html);
    assert.is(shownOf(page), "");
    assert.ok(codesOf(page).includes("page/example-not-read"));
  });
}

const NONE: readonly (readonly [title: string, html: string])[] = [
  ["a call without a body", section("Usage", code("POST /v1/bells"))],
  ["an empty object", section("Usage", code("{}"))],
  ["words in brackets", section("Example Request", "<p>[1] See above.</p>")],
  [
    "the value of one field",
    section(
      "Usage",
      "<p>Example of bell_state:</p>",
      code('{"tone": "a", "rope": 3}'),
    ),
  ],
];

for (const [title, html] of NONE) {
  test(`no example and nothing told: ${title}`, () => {
    const page = operationOf("POST /v1/bells", BODY, ANSWER, html);
    assert.is(shownOf(page), "");
    assert.not.ok(codesOf(page).includes("page/example-not-read"));
  });
}

test.run();
