/** Pages that are too much: rows, cells, depth and links, each in a number that the caller chooses. */
import { samplePage } from "../cli/sample-project.js";

type Row = readonly [string, string, string, string];

function pageOf(rows: readonly Row[], more = ""): string {
  const page = samplePage({
    title: "Making a Thing",
    uri: "POST /v1/{project_id}/things",
    rows,
  });
  return page.replace(
    '<div class="section"><h4 class="sectiontitle">Response Parameters',
    () =>
      `${more}<div class="section"><h4 class="sectiontitle">Response Parameters`,
  );
}

/** `count` rows of one table. */
export function manyRows(count: number): string {
  return pageOf(
    Array.from({ length: count }, (_value, at): Row => [
      `field_${at}`,
      "No",
      "String",
      `Value ${at}. The value contains 1 to 64 characters.`,
    ]),
  );
}

/** A description of `length` characters, which prose rules read. */
export function longCell(words: string, length: number): string {
  const text = words.repeat(Math.ceil(length / words.length)).slice(0, length);
  return pageOf([["field", "No", "String", text]]);
}

/** Elements within elements: lists in lists, tables in tables, or anything else. */
export function nested(open: string, close: string, depth: number): string {
  return pageOf([
    [
      "field",
      "No",
      "String",
      `${open.repeat(depth)}deep${close.repeat(depth)}`,
    ],
  ]);
}

/** Objects that link to the next one, each in a table of its own. */
export function linked(count: number): string {
  const tables = Array.from(
    { length: count },
    (
      _value,
      at,
    ) => `<div class="tablenoborder"><table id="o${at}"><caption><b>Table ${at + 10} </b>Object${at}</caption>
<thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>next</td><td>Yes</td><td>${at + 1 < count ? `<a href="#o${at + 1}">Object${at + 1}</a> object` : "String"}</td><td>The next.</td></tr></tbody></table></div>`,
  );
  return pageOf(
    [["first", "Yes", `<a href="#o0">Object0</a> object`, "The first."]],
    tables.join("\n"),
  );
}

/** A documented example that nests. */
export function deepExample(depth: number): string {
  const payload = `${'{"a":['.repeat(depth)}1${"]}".repeat(depth)}`;
  return pageOf(
    [["a", "No", "Object", "Anything."]],
    `<div class="section"><h4 class="sectiontitle">Example Requests</h4><pre>${payload}</pre></div>`,
  );
}

/** A type that nests. */
export function deepType(depth: number): string {
  return pageOf([
    ["field", "No", `${"Array of ".repeat(depth)}strings`, "Deep."],
  ]);
}
