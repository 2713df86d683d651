/** A project whose pages, manifest and overlay mean harm: each name and each text of `hostile-words.ts` stands in them. */
import { createHash } from "node:crypto";
import type { FileTree } from "../temporary-folder.js";
import { EVIL, EXPLODING, NAMES, TEXTS } from "./hostile-words.js";

export interface ProjectOptions {
  /** What is added to the description of the first field: a later revision differs by it. */
  readonly extra?: string;
  /** Values of the field `kind`. */
  readonly values?: readonly string[];
}

/** As text of a page: what a browser would show, not run. */
export function asText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

type Row = readonly [string, string, string, string];

function table(id: string, caption: string, rows: readonly Row[]): string {
  const body = rows
    .map(
      ([name, mandatory, type, description]) =>
        `<tr><td>${asText(name)}</td><td>${mandatory}</td><td>${type}</td><td>${description}</td></tr>`,
    )
    .join("\n");
  return `<div class="tablenoborder"><a name="${id}"></a><table id="${id}"><caption><b>Table ${id.length} </b>${asText(caption)}</caption>
<thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody>${body}</tbody></table></div>`;
}

/** Rows of the request: names that objects have, and texts of every kind, as text and as markup of the page. */
function bodyRows({ extra = "", values = ["ON", "OFF"] }: ProjectOptions) {
  const named = NAMES.map((name, at): Row => [
    name,
    "No",
    "String",
    asText(TEXTS[at] ?? `Is ${at}.`),
  ]);
  const raw = TEXTS.map((text, at): Row => [
    `raw_${at}`,
    "No",
    "String",
    `Raw. ${text}`,
  ]);
  const patterns = EXPLODING.map((pattern, at): Row => [
    `pattern_${at}`,
    "No",
    "String",
    `The value must match the regular expression ${asText(pattern)}`,
  ]);
  const rows: readonly Row[] = [
    [
      "kind",
      "Yes",
      "String",
      `Kind. ${extra}<p>The options are as follows:</p><ul>${values.map((one) => `<li><strong>${asText(one)}</strong>: one</li>`).join("")}</ul>`,
    ],
    ["safe", "No", "String", "The value must match ^[a-z]{1,8}$"],
    [
      "child",
      "No",
      `<a href="#t1">__proto__</a> object`,
      "A table with that name.",
    ],
    [
      "list",
      "No",
      `Array of <a href="#t2">constructor</a> objects`,
      "Another.",
    ],
    ...named,
    ...raw,
    ...patterns,
  ];
  return rows;
}

/** An operation page; its examples and title are hostile too. */
export function hostilePage(options: ProjectOptions = {}): string {
  const payload = `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "kind": "ON", "x": ${JSON.stringify(EVIL)}}`;
  return `<div class="help-content help-center-document">
<h1 class="topictitle1">${asText(EVIL)} ../../title</h1>
<div class="section"><h4 class="sectiontitle">Function</h4><p>This API ${asText(EVIL)} ${TEXTS.slice(0, 6).join(" ")}</p></div>
<div class="section"><h4 class="sectiontitle">URI</h4><p>POST /v1/{project_id}/things/{constructor}</p>
${table("p", "Path Parameters", [
  ["project_id", "Yes", "String", asText(EVIL)],
  ["constructor", "Yes", "String", "A name."],
])}</div>
<div class="section"><h4 class="sectiontitle">Request Parameters</h4>
${table("h", "Request header parameters", [["__proto__", "No", "String", asText(EVIL)]])}
${table("b", "Request body parameters", bodyRows(options))}
${table("t1", "__proto__", [["__proto__", "Yes", "Integer", asText(EVIL)]])}
${table("t2", "constructor", [
  ["constructor", "Yes", "String", asText(EVIL)],
  ["self", "No", `<a href="#t2">constructor</a> object`, "Itself."],
])}
${table("t3", "../../../escape", [["x", "No", "String", "Of no field."]])}</div>
<div class="section"><h4 class="sectiontitle">Response Parameters</h4>
<p><strong>Status code: 200</strong></p>
${table("r", "Response body parameters", [["__proto__", "Yes", "String", asText(EVIL)]])}</div>
<div class="section"><h4 class="sectiontitle">Example Requests</h4><pre>POST https://x/v1/p/things/c

${asText(payload)}</pre></div>
<div class="section"><h4 class="sectiontitle">Status Codes</h4>
<div class="tablenoborder"><table><thead><tr><th>Status Code</th><th>Description</th></tr></thead>
<tbody><tr><td>200</td><td>${asText(EVIL)}</td></tr></tbody></table></div></div>
</div>
`;
}

const SERVICE = "things";

/** Configuration, manifest and pages; the page's own words are hostile, the configuration's are not. */
export function hostileProject(options: ProjectOptions = {}): FileTree {
  // With NUL a page is taken for no text at all: one such page shows that.
  const page = hostilePage(options);
  return projectOf({
    "MakeThing.html": page.replaceAll("\u0000", ""),
    "Binary.html": page,
  });
}

/** A project of these pages. */
export function projectOf(pages: Readonly<Record<string, string>>): FileTree {
  const manifest = {
    handbook: "api-things",
    locale: "en-us",
    pages: Object.entries(pages).map(([file, text]) => ({
      file,
      address: `https://help.example/api-things/${file}`,
      updatedOn: "2026-01-02",
      contents: ["API Reference", EVIL],
      sha256: createHash("sha256").update(text).digest("hex"),
    })),
  };
  return {
    "helpspec.config.json": JSON.stringify({
      services: {
        [SERVICE]: {
          title: "Things",
          handbooks: ["api-things"],
          paths: ["/**"],
          servers: [{ url: "https://things.example" }],
        },
      },
    }),
    "spec/pages/api-things/manifest.json": JSON.stringify(manifest),
    ...Object.fromEntries(
      Object.entries(pages).map(([file, text]) => [
        `spec/pages/api-things/${file}`,
        text,
      ]),
    ),
  };
}
