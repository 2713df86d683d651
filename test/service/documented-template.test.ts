/** A placeholder that the table spells otherwise: the same words are one parameter, and so is a last pair. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPage } from "../../generator/pipeline.js";
import { buildServiceModel } from "../../generator/service/build-service-model.js";

interface Case {
  readonly title: string;
  readonly path: string;
  readonly rows: readonly string[];
  readonly want: string;
  readonly codes: readonly string[];
  /** Where the parameters go, by the caption; the path if left out. */
  readonly caption?: string;
  /** What the query asks for; nothing if left out. */
  readonly query?: readonly string[];
}

const RENAMED = "service/path-parameter-renamed";
const STRAY = "service/path-parameter-not-in-uri";
const MISSING = "service/path-parameter-undocumented";

const CASES: readonly Case[] = [
  {
    title: "the same name",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "lamp_id"],
    want: "/v1/{project_id}/lamps/{lamp_id}",
    codes: [],
  },
  {
    title: "one left over on each side",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "bulb_id"],
    want: "/v1/{project_id}/lamps/{bulb_id}",
    codes: [RENAMED],
  },
  {
    title: "a placeholder without braces",
    path: "/v1/project_id/lamps/{lamp_id}",
    rows: ["project_id", "lamp_id"],
    want: "/v1/{project_id}/lamps/{lamp_id}",
    codes: ["service/path-parameter-bare"],
  },
  {
    title: "an ID without braces that no row lists",
    path: "/v1/tower_id/lamps/{lamp_id}",
    rows: ["lamp_id"],
    want: "/v1/tower_id/lamps/{lamp_id}",
    codes: ["service/path-parameter-bare"],
  },
  {
    title: "a part of the path that says what is done",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/list_by_name",
    rows: ["project_id", "list_by_name"],
    want: "/v1/{project_id}/lamps/list_by_name",
    query: ["list_by_name"],
    codes: [],
  },
  {
    title: "a part of the path that is called like a query",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/room",
    rows: ["project_id", "room"],
    want: "/v1/{project_id}/lamps/room",
    query: ["room"],
    codes: [],
  },
  {
    title: "two left over on each side",
    path: "/v1/{tenant}/lamps/{lamp_id}",
    rows: ["project_id", "bulb_id"],
    want: "/v1/{tenant}/lamps/{lamp_id}",
    codes: [STRAY, STRAY, MISSING, MISSING],
  },
  {
    title: "a row that has no placeholder",
    path: "/v1/{project_id}/lamps",
    rows: ["project_id", "lamp_id"],
    want: "/v1/{project_id}/lamps",
    codes: [STRAY],
  },
  {
    title: "a table of path and query: the placeholder's own words",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "lamps_id", "room"],
    want: "/v1/{project_id}/lamps/{lamps_id}",
    query: ["room"],
    codes: [RENAMED],
  },
  {
    title: "a table of path and query: a last pair of other words",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "bulb_id"],
    want: "/v1/{project_id}/lamps/{bulb_id}",
    codes: [RENAMED],
  },
  {
    title: "a table of path and query: one row of two that must be sent",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "bulb_id", "room"],
    want: "/v1/{project_id}/lamps/{lamp_id}",
    query: ["bulb_id", "room"],
    codes: [MISSING],
  },
  {
    title: "a table of path and query: as many rows as placeholders",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/{lamp_id}/bells/{bell}",
    rows: ["project_id", "bulb_id", "chime"],
    want: "/v1/{project_id}/lamps/{lamp_id}/bells/{bell}",
    codes: [STRAY, STRAY, MISSING, MISSING],
  },
  {
    title: "the same words, then a last pair",
    path: "/v1/{project_id}/lamps/{lamp_id}/bells/{bell_id}",
    rows: ["projectId", "lampId", "chimeId"],
    want: "/v1/{projectId}/lamps/{lampId}/bells/{chimeId}",
    codes: [RENAMED, RENAMED, RENAMED],
  },
  {
    title: "the same words in two rows",
    path: "/v1/{project_id}/lamps",
    rows: ["projectId", "ProjectID", "room"],
    want: "/v1/{project_id}/lamps",
    codes: [STRAY, STRAY, STRAY, MISSING],
  },
];

for (const { title, path, rows, want, codes, caption, query } of CASES) {
  test(title, () => {
    const cells = rows
      .map((row) => `<tr><td>${row}</td><td>Yes</td><td>String</td></tr>`)
      .join("");
    const text = `<h1>Lamps</h1><h4>URI</h4><p>GET ${path}</p><table><caption>${caption ?? "Path parameters"}</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th></tr></thead><tbody>${cells}</tbody></table><h4>Status Codes</h4><p>200</p>`;
    const page = readPage({
      kind: "page-source",
      page: { id: "lamps", file: "lamps.html", name: "lamps" },
      text,
      sha256: "",
    });
    const model = buildServiceModel([page], { name: "x", owns: () => true });
    const [operation] = model.operations;
    assert.is(operation?.path, want);
    const inQuery = operation?.parameters.filter((one) => one.in === "query");
    assert.equal(
      inQuery?.map(({ field }) => field.name),
      query ?? [],
    );
    assert.equal(
      model.diagnostics.map(({ code }) => code),
      codes,
    );
  });
}

test.run();
