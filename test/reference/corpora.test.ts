/**
 * Real pages beside the project, where `HELPSPEC_REFERENCE` names their folder: an independent evaluation, the linter,
 * the compiler, and the documented examples. What the pages themselves have wrong stands in `page-errors.json`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { lintDocument } from "../../generator/cli/lint-document.js";
import type {
  OpenApiDocument,
  Reference,
  Schema,
} from "../../generator/contract/openapi.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import { serialiseDocument } from "../../generator/contract/serialise.js";
import { compileErrors, emit, withClient } from "../emit/client-build.js";
import { projectRoot } from "../project-root.js";
import { inFolder } from "../temporary-folder.js";
import { buildFolder } from "./build-folder.js";

interface Corpus {
  /** Disagreements with an independent reader that are the page's fault, each with the reason. */
  readonly rows: Readonly<Record<string, string>>;
  /** Tables that list the fields of several objects, each the one of its page, with the reason. */
  readonly parted?: Readonly<Record<string, string>>;
  /** Sentences that look like a constraint and that no rule understood. This may only fall. */
  readonly unread: number;
  /** Examples that contradict their own tables: page, JSON path and what is there. */
  readonly examples: readonly string[];
}

const reference = process.env["HELPSPEC_REFERENCE"];
const known = JSON.parse(
  readFileSync(
    path.join(projectRoot, "test/reference/page-errors.json"),
    "utf8",
  ),
) as Readonly<Record<string, Corpus>>;

for (const [corpus, errors] of Object.entries(known)) {
  const folder = path.join(reference ?? "", "corpus", corpus);
  if (!reference || !existsSync(folder)) {
    console.log(`${corpus}: skipped, HELPSPEC_REFERENCE names no folder`);
    continue;
  }
  const build = buildFolder(folder);
  const { document } = build.contract;

  test(`${corpus}: the contract passes the linter`, async () => {
    const problems = await lintDocument(document);
    assert.equal(
      problems.filter(({ severity }) => severity === "error"),
      [],
    );
  });

  test(`${corpus}: the client compiles, and its validators accept every valid example`, async () => {
    const { files } = await emit(document, { serviceName: corpus });
    assert.equal(compileErrors(files), []);
    const refused = await withClient(files, "validators.js", (validators) =>
      examplesOf(document).filter(
        ({ schema, value }) =>
          validators[`is${schema}`]?.(value as never) === false,
      ),
    );
    assert.equal(refused, []);
  });

  test(`${corpus}: no more sentences are left unread than before`, () => {
    const unread = Object.values(build.contract.sources.entries).reduce(
      (sum, entry) => sum + (entry.unread?.length ?? 0),
      0,
    );
    assert.is(unread, errors.unread);
  });

  test(`${corpus}: no example is rejected that is not known to be wrong`, () => {
    const rejected = build.diagnostics
      .filter(({ code }) => code === "contract/example-mismatch")
      .map(({ source, subject, actual }) =>
        [path.basename(source?.file ?? ""), subject, actual].join(" "),
      );
    assert.equal([...new Set(rejected)].sort(), [...errors.examples].sort());
  });

  test(`${corpus}: an independent reader finds every row, but for the pages' own errors`, async () => {
    const tool = path.join(reference, "tools/evaluate.py");
    if (!existsSync(tool) || spawnSync("python3", ["--version"]).status !== 0) {
      console.log("skipped: there is no python3");
      return;
    }
    const report = await inFolder({}, (temporary) => {
      const file = path.join(temporary, "contract.json");
      writeFileSync(file, serialiseDocument(document));
      const args = [tool, "rows", folder, file, "--examples", "1000"];
      return execFileSync("python3", args, { encoding: "utf8" });
    });
    const figure = (name: string): string =>
      new RegExp(`^${name}:\\s+(\\d+/\\d+)`, "m").exec(report)?.[1] ?? "none";
    for (const name of [
      "operations found",
      "rows found, right side",
      "tables whole",
      "parameter location",
    ]) {
      const [found, of] = figure(name).split("/").map(Number);
      const fewer = name === "tables whole" ? partedTables(report).length : 0;
      assert.is((found ?? 0) + fewer, of, `${corpus}: ${name} ${figure(name)}`);
    }
    assert.equal(partedTables(report), Object.keys(errors.parted ?? {}));
    assert.equal(disagreements(report), Object.keys(errors.rows).sort());
  });
}

/** Pages below the heading "tables not found as one object". */
function partedTables(report: string): string[] {
  const lines = report.split(os.EOL);
  const isHeading = (line: string): boolean =>
    line.startsWith("tables not found as one object");
  const listed = lines.slice(lines.findIndex(isHeading)).slice(1);
  const end = listed.findIndex((line) => !line.startsWith("  "));
  return lines.some(isHeading)
    ? listed.slice(0, end).map((line) => line.trim().split(": ", 1)[0] ?? "")
    : [];
}

/** Lines below the headings "type disagreements", "required disagreements", "constraint disagreements". */
function disagreements(report: string): string[] {
  const found: string[] = [];
  let kind: string | undefined;
  for (const line of report.split(os.EOL)) {
    const heading = /^(type|required|constraint) disagreements/.exec(line);
    if (heading) kind = heading[1];
    else if (!line.startsWith("  ")) kind = undefined;
    else if (kind) found.push(`${kind}: ${line.trim()}`);
  }
  return found.sort();
}

interface ExampleOf {
  readonly schema: string;
  readonly value: unknown;
}

/** Every example of a body whose schema is a component. */
function examplesOf(document: OpenApiDocument): ExampleOf[] {
  const found: ExampleOf[] = [];
  const add = (
    content: Readonly<
      Record<
        string,
        {
          schema?: Schema;
          examples?: Record<string, { value?: unknown } | Reference>;
        }
      >
    > = {},
  ): void => {
    for (const { schema, examples } of Object.values(content)) {
      const name = schema?.$ref?.split("/").at(-1);
      for (const example of Object.values(examples ?? {})) {
        if (name && "value" in example)
          found.push({ schema: name, value: example.value });
      }
    }
  };
  for (const { operation } of operationsOf(document)) {
    if (operation.requestBody && "content" in operation.requestBody)
      add(operation.requestBody.content);
    for (const response of Object.values(operation.responses ?? {})) {
      if ("content" in response) add(response.content);
    }
  }
  return found;
}

test.run();
