/** A few small pages in the Help Center's structure: together they hold a row, link and example of every fate. */

/** A table; cells apart by `|`. */
export function tableOf(
  caption: string,
  rows: readonly string[],
  { anchor, header }: { anchor?: string; header?: string } = {},
): string {
  const line = (text: string, tag: string): string =>
    `<tr>${text
      .split("|")
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join("")}</tr>`;
  return [
    anchor === undefined ? "" : `<a name="${anchor}"></a>`,
    `<table><caption>${caption}</caption><thead>`,
    line(header ?? "Parameter|Mandatory|Type|Description", "th"),
    "</thead><tbody>",
    ...rows.map((row) => `\n${line(row, "td")}`),
    "</tbody></table>\n",
  ].join("");
}

/** A section with its heading. */
export function sectionOf(title: string, ...parts: readonly string[]): string {
  return `<div class="section"><h4 class="sectiontitle">${title}</h4>\n${parts.join("\n")}</div>`;
}

/** A page with its title. */
export function pageOf(title: string, ...sections: readonly string[]): string {
  return `<div class="help-content"><h1 class="topictitle1">${title}</h1>\n${sections.join("\n")}\n</div>`;
}

/** A code block. */
export function codeOf(text: string): string {
  return `<pre class="screen">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`;
}

const CREATE_SHELF = pageOf(
  "Creating a Shelf",
  sectionOf(
    "URI",
    "<p>POST /v1/{project_id}/shelves</p>",
    tableOf("Path parameters", [
      "project_id|Yes|String|Project that the shelf is in.",
      "room_id|Yes|String|Room that the path does not have.",
    ]),
  ),
  sectionOf(
    "Request Parameters",
    tableOf("Request header parameters", [
      "X-Auth-Token|Yes|String|User token.",
      "Content-Type|Yes|String|Set it to application/json.",
      "X-Trace|No|String|Trace of the call.",
    ]),
    tableOf("Request body parameters", [
      "name|Yes|String|Name of the shelf. The value contains 1 to 64 characters.",
      'board|No|<a href="#board">Board</a> object|Its board. See <a href="Colours.html#paint">paints</a> and <a href="https://example.com/wood">woods</a>.',
      'labels|No|<a href="#labels">Labels</a> object|Labels, see <a href="#nowhere">there</a>.',
      "name|Yes|String|Name, listed again.",
      "|No|String|A row without a name.",
    ]),
    tableOf(
      "Board",
      [
        "width|Yes|Integer|Width in centimetres. It must be smaller than the wall.",
        "paint|No|Paint object|Its paint.",
      ],
      { anchor: "board" },
    ),
    tableOf("Labels", ["&lt;label&gt;|No|String|What the label says."], {
      anchor: "labels",
    }),
    tableOf("Screw", ["thread|Yes|String|A table that nothing refers to."]),
  ),
  sectionOf(
    "Response Parameters",
    "<p><strong>Status code: 200</strong></p>",
    tableOf("Response header parameters", ["X-Request-Id|-|String|ID."]),
    tableOf("Response body parameters", ["id|-|String|ID of the shelf."]),
  ),
  sectionOf(
    "Example Requests",
    "<p>A small one</p>",
    codeOf('POST /v1/{project_id}/shelves\n\n{"name": "Small"}'),
    "<p>One with a colour</p>",
    codeOf('{"name": "Red", "colour": "red"}'),
    "<p>One with a number for a name</p>",
    codeOf('{"name": 7}'),
    "<p>One in words</p>",
    codeOf("a shelf of oak, as long as the wall"),
    "<p>Only where to</p>",
    codeOf("POST /v1/{project_id}/shelves"),
  ),
  sectionOf(
    "Status Codes",
    tableOf("Status codes", ["200|Created.", "400|Refused."], {
      header: "Status Code|Description",
    }),
  ),
);

/** The same operation once more, on a page that loses. */
const CREATE_SHELF_AGAIN = pageOf(
  "Creating a Shelf Again",
  sectionOf(
    "URI",
    "<p>POST /v1/{project_id}/shelves</p>",
    tableOf("Path parameters", ["project_id|Yes|String|Project."]),
  ),
);

const PAINTS = pageOf(
  "Paint",
  sectionOf(
    "Structure",
    tableOf("Paint", ["tone|Yes|String|Tone of the paint."], {
      anchor: "paint",
    }),
  ),
);

const NAILS = pageOf(
  "Nail",
  sectionOf(
    "Structure",
    tableOf("nail sizes", ["length|No|Integer|Length in millimetres."]),
  ),
  sectionOf(
    "History",
    tableOf("Changes", ["2020-02-02|First version."], {
      header: "Date|What is new",
    }),
  ),
);

const OTHER_SERVICE = pageOf(
  "Switching a Lamp",
  sectionOf(
    "URI",
    "<p>PUT /lamps/v9/{lamp_id}</p>",
    tableOf("Path parameters", ["lamp_id|Yes|String|Lamp."]),
  ),
);

/** Pages by file. */
export const SHOP_PAGES: Readonly<Record<string, string>> = {
  "CreateShelf.html": CREATE_SHELF,
  "CreateShelfAgain.html": CREATE_SHELF_AGAIN,
  "Colours.html": PAINTS,
  "Nails.html": NAILS,
  "SwitchLamp.html": OTHER_SERVICE,
};

/** Whose paths the shop's are: all but those of lamps. */
export function isShopPath(path: string): boolean {
  return !path.startsWith("/lamps/");
}
