/** `helpspec diff` and its neighbours from the command line: sides, formats, exit codes, accepted findings, usage code. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import type { ChangeReport, Finding } from "../../generator/diff/finding.js";
import {
  run,
  runJson,
  samplePage,
  sampleProject,
  SHELF,
  type SamplePage,
} from "../cli/sample-project.js";
import { projectRoot } from "../project-root.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import { at, volumeContract } from "./volume-contract.js";

function changed(edit: (document: OpenApiDocument) => void): string {
  const document = volumeContract();
  edit(document);
  return JSON.stringify(document);
}

const BASE = JSON.stringify(volumeContract());
const REVISION = changed((document) => {
  Reflect.deleteProperty(
    at(document, "components/schemas/Disk/properties"),
    "kind",
  );
  at(document, "paths/~1v2~1{project}~1orders/get")["description"] =
    "<script>alert(1)</script> | [x](y) `*`";
});
const FILES = { "base.json": BASE, "revision.json": REVISION };

async function findingsOf(
  cwd: string,
  args: readonly string[],
): Promise<readonly Finding[]> {
  const { result } = await runJson(cwd, ["diff", ...args]);
  return (result as ChangeReport).findings;
}

test("the exit code follows --fail-on", () =>
  inFolder(FILES, async (folder) => {
    const rows: readonly (readonly [string[], number])[] = [
      [["base.json", "revision.json"], 0],
      [["base.json", "revision.json", "--fail-on", "breaking"], 1],
      [["base.json", "base.json", "--fail-on", "any"], 0],
      [["base.json", "revision.json", "--audience", "wire"], 0],
      [
        ["base.json", "revision.json", "--audience", "wire"].concat(
          "--fail-on",
          "breaking",
        ),
        0,
      ],
      [["base.json", "nowhere.json"], 3],
      [["base.json"], 2],
    ];
    for (const [args, want] of rows) {
      const { exit } = await run(folder, ["diff", ...args]);
      assert.is(exit, want, args.join(" "));
    }
  }));

test("one model, six formats", () =>
  inFolder(FILES, async (folder) => {
    const print = async (format: string): Promise<string> => {
      const args = ["diff", "base.json", "revision.json", "--format", format];
      return (await run(folder, args)).out;
    };
    const text = await print("text");
    assert.match(text, /breaking {2}request body > system_disk > kind/);
    assert.match(text, /rule +request-optional-property-removed/);
    assert.match(text, /code +Disk, changeDisks\(\)/);
    const markdown = await print("markdown");
    assert.match(markdown, /^## 1 breaking, 1 info/);
    assert.not.match(markdown, /<script>/);
    const github = await print("github");
    assert.match(github, /^::error file=revision\.json,line=1,title=request-/m);
    const junit = await print("junit");
    assert.match(
      junit,
      /<testsuites name="helpspec diff" tests="2" failures="1">/,
    );
    assert.not.match(junit, /<script>/);
    const html = await print("html");
    assert.not.match(html, /<script>alert/);
    assert.not.match(html, /(?:src|href)="(?!https?:)/);
    assert.match(
      html,
      /data-level="breaking" data-cause="api" data-breaks="typescript sdk"/,
    );
  }));

test("the JSON report is what its schema says", () =>
  inFolder(FILES, async (folder) => {
    const schema = JSON.parse(
      readFileSync(
        path.join(projectRoot, "generator/report/schemas/diff.schema.json"),
        "utf8",
      ),
    ) as object;
    const isReport = new Ajv2020({ allErrors: true }).compile(schema);
    const { result } = await runJson(folder, [
      "diff",
      "base.json",
      "revision.json",
    ]);
    assert.ok(isReport(result), JSON.stringify(isReport.errors));
  }));

const SWAGGER = `swagger: "2.0"
info: {title: Lamps, version: "1"}
basePath: /v1
paths:
  /lamps:
    post:
      parameters:
        - {name: body, in: body, schema: {$ref: "#/definitions/Lamp"}}
      responses: {"204": {description: Done.}}
definitions:
  Lamp: {type: object, properties: {watts: {type: integer, maximum: 60}}}
`;

test("standard input, YAML and Swagger 2.0 are sides", () =>
  inFolder(
    {
      "old.yaml": SWAGGER,
      "new.yaml": SWAGGER.replace("maximum: 60", "maximum: 40"),
    },
    async (folder) => {
      const findings = await findingsOf(folder, ["old.yaml", "new.yaml"]);
      assert.equal(
        findings.map(({ rule }) => rule),
        ["request-maximum-lowered"],
      );
      const { exit, out } = await run(
        folder,
        ["diff", "-", "old.yaml"],
        SWAGGER,
      );
      assert.is(exit, 0);
      assert.match(out, /nothing changed/);
    },
  ));

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  execFileSync("git", [...identity, ...args], { cwd, stdio: "ignore" });
}

let built: Record<string, string> | undefined;

/** A project with its contracts built and committed. */
async function inProject(use: (folder: string) => Promise<void>) {
  await inFolder(built ?? sampleProject(), async (folder) => {
    if (!built) {
      await run(folder, ["sync", "--offline"]);
      built = filesOf(folder);
    }
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "first");
    await use(folder);
  });
}

const CONTRACT = "spec/openapi/shelves.json";
const SIDES = [`HEAD:${CONTRACT}`, CONTRACT];

async function rebuild(folder: string, page: SamplePage): Promise<void> {
  const file = "spec/pages/api-room/CreateShelf.html";
  putFiles(folder, { [file]: samplePage(page) });
  await run(folder, ["sync", "--offline"]);
}

const WIDER: SamplePage = {
  ...SHELF,
  rows: [
    ["name", "Yes", "String", "Name of the shelf."],
    ["boards", "Yes", "Integer", "Number of boards."],
  ],
};

test("a git revision is a side, with pages, dates, rows and lines", () =>
  inProject(async (folder) => {
    await rebuild(folder, WIDER);
    const [finding, ...others] = await findingsOf(folder, SIDES);
    assert.equal(others, []);
    assert.ok(finding);
    assert.is(finding.rule, "request-property-became-mandatory");
    for (const side of [finding.base, finding.revision]) {
      assert.is(side.page, "CreateShelf");
      assert.is(side.date, "2026-01-02");
      assert.is(side.row, "boards");
      assert.is(side.words, "Number of boards.");
      assert.is(side.file, "spec/pages/api-room/CreateShelf.html");
      assert.type(side.line, "number");
    }
    assert.equal(finding.symbols, ["CreateShelfRequest", "createShelf()"]);
  }));

test("a path at a revision may begin at the root of the repository", () =>
  inProject(async (folder) => {
    const { exit, out } = await run(path.join(folder, "spec"), [
      "diff",
      `HEAD:${CONTRACT}`,
      "openapi/shelves.json",
    ]);
    assert.is(exit, 0);
    assert.match(out, /nothing changed/);
  }));

test("pages at a revision are found from any folder of the repository", () =>
  inProject(async (folder) => {
    const rows = [
      [folder, "HEAD:spec/pages/api-room", "spec/pages/api-room"],
      [path.join(folder, "spec"), "HEAD:pages/api-room", "pages/api-room"],
      [path.join(folder, "spec"), "HEAD:spec/pages/api-room", "pages/api-room"],
      [path.join(folder, "spec/pages/api-room"), "HEAD:.", "."],
    ] as const;
    for (const [cwd, base, revision] of rows) {
      const { exit, out, talk } = await run(cwd, ["diff", base, revision]);
      assert.is(exit, 0, talk);
      assert.match(out, /^api-room [^]*nothing changed/);
    }
  }));

test("a revision that git does not know is told from a file that it lacks", () =>
  inProject(async (folder) => {
    const rows: readonly (readonly [string, RegExp])[] = [
      [`nope:${CONTRACT}`, /git knows no revision `nope`/],
      ["HEAD:none.json", /no file `none\.json` at the revision `HEAD`/],
    ];
    for (const [side, want] of rows) {
      const { exit, talk } = await run(folder, ["diff", side, CONTRACT]);
      assert.is(exit, 3);
      assert.match(talk, want);
    }
  }));

test("what the reader changed is told apart from what the page changed", () =>
  inProject(async (folder) => {
    // An older program read the field as text.
    const text = readFileSync(path.join(folder, CONTRACT), "utf8");
    const older = text.replace('"type": "integer"', '"type": "string"');
    assert.is.not(older, text);
    putFiles(folder, { [CONTRACT]: older });
    git(folder, "commit", "-qam", "as an older program read it");
    await rebuild(folder, WIDER);
    const findings = await findingsOf(folder, SIDES);
    assert.equal(
      findings.map(({ rule, cause }) => [rule, cause.kind]),
      [
        ["request-property-became-mandatory", "page"],
        ["request-type-changed", "reader"],
      ],
    );
  }));

test("what the reader changed and nobody feels is one line", () =>
  inProject(async (folder) => {
    const text = readFileSync(path.join(folder, CONTRACT), "utf8");
    const older = text.replace('"Name of the shelf."', '"Name"');
    assert.is.not(older, text);
    putFiles(folder, { [CONTRACT]: older });
    git(folder, "commit", "-qam", "as an older program read it");
    putFiles(folder, { [CONTRACT]: text });
    const { out } = await run(folder, ["diff", ...SIDES]);
    assert.match(out, /info +1 change of our reader alone; --verbose shows it/);
    assert.not.match(out, /Name of the shelf/);
    const verbose = await run(folder, ["diff", ...SIDES, "--verbose"]);
    assert.match(verbose.out, /Name of the shelf/);
  }));

test("wording is wording", () =>
  inProject(async (folder) => {
    const [name, boards] = SHELF.rows;
    assert.ok(name && boards);
    await rebuild(folder, {
      ...SHELF,
      rows: [[name[0], name[1], name[2], "What it is called."], boards],
    });
    const findings = await findingsOf(folder, SIDES);
    assert.equal(
      findings.map(({ level, cause }) => [level, cause.kind]),
      [["info", "wording"]],
    );
  }));

function accepting(finding: string, expires = "2999-12-31"): string {
  return `findings:
  - finding: ${finding}
    what: boards is mandatory
    cause: page
    reason: The service never took a shelf without boards.
    owner: furniture team
    expires: ${expires}
`;
}

test("an accepted finding fails nothing, survives rewording and renumbering, and runs out", () =>
  inProject(async (folder) => {
    await rebuild(folder, WIDER);
    const [finding] = await findingsOf(folder, SIDES);
    const failing = ["diff", ...SIDES, "--fail-on", "breaking"];
    assert.is((await run(folder, failing)).exit, 1);
    const file = "spec/findings/shelves.yaml";
    putFiles(folder, { [file]: accepting(finding?.id ?? "") });
    assert.is((await run(folder, failing)).exit, 0);
    const [accepted] = await findingsOf(folder, SIDES);
    assert.is(accepted?.accepted?.owner, "furniture team");
    assert.is(accepted?.cause.kind, "page");
    // Other words, another order of rows, one row more: the entry still stands, and only for what it names.
    await rebuild(folder, {
      ...WIDER,
      title: "Making a Shelf",
      rows: [
        ["boards", "Yes", "Integer", "How many boards it has."],
        ["colour", "Yes", "String", "Colour."],
        ["name", "Yes", "String", "Its name."],
      ],
    });
    const { out, exit } = await run(folder, failing);
    assert.is(exit, 1);
    assert.match(out, /accepted {2}request body > boards/);
    assert.match(out, /breaking {2}request body > colour/);
    putFiles(folder, { [file]: accepting(finding?.id ?? "", "2020-01-01") });
    const expired = await run(folder, ["diff", ...SIDES]);
    assert.is(expired.exit, 1);
    assert.match(expired.talk, /cli\/finding-expired/);
  }));

test("an entry that matches nothing any more fails diff and check", () =>
  inProject(async (folder) => {
    putFiles(folder, {
      "spec/findings/shelves.yaml": accepting("1abc.2def"),
    });
    for (const args of [
      ["diff", ...SIDES],
      ["check", "shelves"],
    ]) {
      const { exit, talk } = await run(folder, args);
      assert.is(exit, 1);
      assert.match(talk, /cli\/finding-stale/);
    }
  }));

test("check compares with the base that a findings file names", () =>
  inProject(async (folder) => {
    await rebuild(folder, WIDER);
    const [finding] = await findingsOf(folder, SIDES);
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "second");
    putFiles(folder, {
      "spec/findings/shelves.yaml": `base: HEAD~1:${CONTRACT}\n${accepting(finding?.id ?? "")}`,
    });
    const { exit, talk } = await run(folder, ["check", "shelves"]);
    assert.not.match(talk, /finding-/);
    assert.is(exit, 0, talk);
  }));

test("a findings file without reason or owner accepts nothing", () =>
  inProject(async (folder) => {
    putFiles(folder, {
      "f.yaml": "findings:\n  - finding: 1a.2b\n    expires: soon\n",
    });
    const args = ["diff", ...SIDES, "--findings", "f.yaml"];
    const { exit, talk } = await run(folder, args);
    assert.is(exit, 1);
    assert.match(talk, /cli\/findings-invalid Entry 1 has no `reason`/);
  }));

test("a findings file with a day that no calendar has accepts nothing", () =>
  inProject(async (folder) => {
    putFiles(folder, { "f.yaml": accepting("1a.2b", "2999-02-30") });
    const args = ["diff", ...SIDES, "--findings", "f.yaml"];
    const { exit, talk } = await run(folder, args);
    assert.is(exit, 1);
    assert.match(talk, /cli\/findings-invalid Entry 1 has an `expires`/);
  }));

test("usage code is compiled against both clients, and new errors are quoted", () =>
  inProject(async (folder) => {
    await rebuild(folder, WIDER);
    putFiles(folder, {
      "use.ts": `import { createClient, createShelf } from "./generated/shelves/index.js";
const client = createClient({ token: "t" });
await createShelf(client, { path: { project_id: "p" }, body: { name: "n" } });
export const wrong: number = "always wrong";
`,
    });
    const { result } = await runJson(folder, [
      "diff",
      ...SIDES,
      "--usage",
      "use.ts",
    ]);
    const { compilerErrors, isCompiled } = result as ChangeReport;
    assert.ok(isCompiled);
    assert.equal(
      compilerErrors.map(({ file, line, text }) => [file, line, text]),
      [
        [
          "use.ts",
          3,
          'await createShelf(client, { path: { project_id: "p" }, body: { name: "n" } });',
        ],
      ],
    );
    assert.match(compilerErrors[0]?.message ?? "", /boards/);
  }));

test("changelog: every step of a series, newest first", () =>
  inProject(async (folder) => {
    await rebuild(folder, WIDER);
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "second");
    await rebuild(folder, { ...WIDER, rows: WIDER.rows.slice(0, 1) });
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "third");
    const { out, exit } = await run(folder, [
      "changelog",
      CONTRACT,
      "--since",
      "HEAD~2",
    ]);
    assert.is(exit, 0);
    const removed = out.indexOf("property removed");
    const mandatory = out.indexOf("required false");
    assert.ok(removed > 0 && mandatory > removed, out);
  }));

test("changelog: no commit since then is no mistake, a revision that is not there is one", () =>
  inProject(async (folder) => {
    const since = ["changelog", CONTRACT, "--since"];
    const { out, exit } = await run(folder, [...since, "HEAD"]);
    assert.is(exit, 0);
    assert.is(out, "# Changelog\n\nNo later revision.\n");
    const { exit: unknown } = await run(folder, [...since, "no-such-tag"]);
    assert.is(unknown, 3);
    const two = await run(folder, [...since, "HEAD", "other.json"]);
    assert.is(two.exit, 2, "--since takes one file");
  }));

test("agreement: what each side says alone", () =>
  inFolder(FILES, async (folder) => {
    const args = ["diff", "base.json", "revision.json", "--agreement"];
    const { out, exit } = await run(folder, args);
    assert.is(exit, 0);
    assert.match(out, /Only the left says \(1\)/);
    assert.match(out, /kind: property \(string, optional\)/);
    assert.not.match(out, /Only the right/);
    const { summary } = await runJson(folder, args);
    assert.equal(summary, {
      onlyLeft: 1,
      onlyRight: 0,
      differing: 0,
      wording: 1,
    });
  }));

test("rules: the list, one rule, and a word that none has", async () => {
  const { out, exit } = await run(".", ["rules", "property", "renamed"]);
  assert.is(exit, 0);
  assert.equal(
    out
      .split("\n")
      .slice(1, -1)
      .map((line) => line.split(" ")[0]),
    ["request-property-renamed", "response-property-renamed"],
  );
  const one = await run(".", ["rules", "operation-removed"]);
  assert.match(one.out, /example, members of the document/);
  assert.is((await run(".", ["rules", "nonsense"])).exit, 2);
});

test.run();
