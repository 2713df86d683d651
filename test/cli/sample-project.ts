/** A small project for tests of the command line: two services in one handbook, pages of the Help Center's make. */
import { createHash } from "node:crypto";
import { main } from "../../generator/cli/main.js";
import type { Envelope } from "../../generator/report/envelope.js";
import type { FileTree } from "../temporary-folder.js";

/** What a command printed, and its exit code. */
export interface Run {
  readonly exit: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs one command line in `cwd`, in process. */
export async function run(
  cwd: string,
  args: readonly string[],
  stdin = "",
): Promise<Run> {
  let out = "";
  let talk = "";
  const exit = await main(args, {
    out: (text) => void (out += text),
    talk: (text) => void (talk += text),
    readStdin: () => Promise.resolve(stdin),
    cwd,
    env: {},
    isTerminal: false,
  });
  return { exit, out, talk };
}

/** The same with `--format json`: the envelope. */
export async function runJson(
  cwd: string,
  args: readonly string[],
): Promise<Envelope & { exit: number }> {
  const { exit, out } = await run(cwd, [...args, "--format", "json"]);
  return { ...(JSON.parse(out) as Envelope), exit };
}

export interface SamplePage {
  readonly title: string;
  readonly uri: string;
  /** Rows of the request body: name, mandatory, type, description. */
  readonly rows: readonly (readonly [string, string, string, string])[];
}

export const SHELF: SamplePage = {
  title: "Creating a Shelf",
  uri: "POST /v1/{project_id}/shelves",
  rows: [
    ["name", "Yes", "String", "Name of the shelf."],
    ["boards", "No", "Integer", "Number of boards."],
  ],
};

export const LAMP: SamplePage = {
  title: "Switching a Lamp",
  uri: "PUT /v2/{project_id}/lamps/{lamp_id}",
  rows: [["is_on", "Yes", "Boolean", "Whether the lamp is to be on."]],
};

/** A page in the Help Center's own structure. */
export function samplePage({ title, uri, rows }: SamplePage): string {
  const parameters = [...uri.matchAll(/\{(\w+)\}/g)].map(
    ([, name]) => [name ?? "", "Yes", "String", "An ID."] as const,
  );
  return `<div class="help-content help-center-document">
<h1 class="topictitle1">${title}</h1>
<div class="section"><h4 class="sectiontitle">Function</h4><p>What this page is about.</p></div>
<div class="section"><h4 class="sectiontitle">URI</h4><p>${uri}</p>
${table(1, "Path Parameters", parameters)}</div>
<div class="section"><h4 class="sectiontitle">Request Parameters</h4>
${table(2, "Request body parameters", rows)}</div>
<div class="section"><h4 class="sectiontitle">Response Parameters</h4>
<p><strong>Status code: 200</strong></p>
${table(3, "Response body parameters", [["id", "Yes", "String", "ID of the job."]])}</div>
<div class="section"><h4 class="sectiontitle">Status Codes</h4>
<div class="tablenoborder"><table><thead><tr><th>Status Code</th><th>Description</th></tr></thead>
<tbody><tr><td>200</td><td>Done.</td></tr></tbody></table></div></div>
</div>
`;
}

function table(
  number: number,
  caption: string,
  rows: readonly (readonly [string, string, string, string])[],
): string {
  const body = rows
    .map(
      (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="tablenoborder"><table><caption><b>Table ${number} </b>${caption}</caption>
<thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody>${body}</tbody></table></div>`;
}

/** Configuration, manifest and pages of a project; `pages` by file name. */
export function sampleProject(
  pages: Readonly<Record<string, SamplePage>> = {
    "CreateShelf.html": SHELF,
    "SwitchLamp.html": LAMP,
  },
): FileTree {
  const texts = Object.entries(pages).map(
    ([file, page]) => [file, samplePage(page)] as const,
  );
  const services = Object.fromEntries(
    (["shelves", "lamps"] as const).map((name, index) => [
      name,
      {
        title: `The ${name}`,
        handbooks: ["api-room"],
        paths: [`/v${index + 1}/**`],
        servers: [{ url: `https://${name}.example` }],
      },
    ]),
  );
  return {
    "helpspec.config.json": JSON.stringify({ services }),
    "spec/pages/api-room/manifest.json": manifestOf(texts),
    ...Object.fromEntries(
      texts.map(([file, text]) => [`spec/pages/api-room/${file}`, text]),
    ),
  };
}

function manifestOf(
  texts: readonly (readonly [file: string, text: string])[],
): string {
  return JSON.stringify({
    handbook: "api-room",
    locale: "en-us",
    pages: texts.map(([file, text]) => ({
      file,
      address: `https://help.example/api-room/${file}`,
      updatedOn: "2026-01-02",
      contents: ["API Reference", "Furniture"],
      sha256: createHash("sha256").update(text).digest("hex"),
    })),
  });
}
