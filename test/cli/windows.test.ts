/** Line ends, marks and names as Windows has them: the same output, byte for byte. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseGitPlace } from "../../generator/cli/git.js";
import { hashOfLines } from "../../generator/source/hash-of-lines.js";
import { problemOfOutputPath } from "../../generator/source/file-writer/output-path.js";
import { pageFileName } from "../../generator/source/page-file-name.js";
import {
  filesOf,
  inFolder,
  putFiles,
  type FileTree,
} from "../temporary-folder.js";
import { run, samplePage, sampleProject, SHELF } from "./sample-project.js";

const SYNC = ["sync", "--offline", "--no-cache"];

/** Every file as git checks it out with `core.autocrlf`. */
function withCarriageReturns(files: FileTree): FileTree {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      String(content).replaceAll("\n", "\r\n"),
    ]),
  );
}

function committed(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(folder)).filter(([file]) =>
      /^(?:spec\/(?:openapi|names)|generated)\//.test(file),
    ),
  );
}

const DETAILED = {
  "CreateShelf.html": {
    ...SHELF,
    rows: [
      ...SHELF.rows,
      [
        "kind",
        "No",
        "String",
        "Kind of shelf.\nOptions:\n<ul><li>WALL: on a wall</li>\n<li>FLOOR: on its feet</li></ul>",
      ] as const,
      [
        "note",
        "No",
        "String",
        "A note.<br>\nThe value can contain\na maximum of 64 characters.",
      ] as const,
    ],
  },
};

test("a project with Windows' line ends gives the same bytes, and no warning more", async () => {
  const files = sampleProject(DETAILED);
  const outputs: Record<string, string>[] = [];
  const talks: string[] = [];
  for (const tree of [files, withCarriageReturns(files)]) {
    await inFolder(tree, async (folder) => {
      const { exit, talk } = await run(folder, SYNC);
      assert.is(exit, 0, talk);
      outputs.push(committed(folder));
      talks.push(talk);
    });
  }
  const contract = outputs[0]?.["spec/openapi/shelves.json"] ?? "";
  assert.match(contract, '"maxLength": 64');
  assert.match(contract, '"FLOOR"');
  assert.equal(outputs[1], outputs[0]);
  assert.is(talks[1], talks[0]);
});

test("outputs that were checked out with Windows' line ends have not drifted", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, SYNC);
    putFiles(folder, withCarriageReturns(filesOf(folder)));
    const before = filesOf(folder);
    const checked = await run(folder, ["check"]);
    assert.is(checked.exit, 0, checked.talk);
    const synced = await run(folder, SYNC);
    assert.match(synced.talk, /Nothing changed\./);
    const explained = await run(folder, ["explain", "CreateShelf", "boards"]);
    assert.is(explained.exit, 0);
    assert.equal(filesOf(folder), before);
  }));

test("a change is found all the same, at its line", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, SYNC);
    const contract = "spec/openapi/lamps.json";
    const text = filesOf(folder)[contract] ?? "";
    const edited = text.replace('"info"', '"infos"');
    assert.is.not(edited, text);
    const line = edited.slice(0, edited.indexOf('"infos"')).split("\n").length;
    putFiles(folder, withCarriageReturns({ [contract]: edited }));
    const { exit, talk } = await run(folder, ["check"]);
    assert.is(exit, 1);
    assert.match(talk, `${contract}:${line}:`);
  }));

const MARKDOWN = `# Creating a Shelf

## URI

POST /v1/{project_id}/shelves

**Table 1** Path Parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| project_id | Yes | String | Project ID. |

## Request Parameters

**Table 2** Request body parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| name | Yes | String | Name. Maximum length: 20 |

## Example Requests

\`\`\`
POST https://room.example/v1/1/shelves

{
  "name": "a"
}
\`\`\`
`;
const PLAIN = MARKDOWN.replaceAll(/[#*|]|\| --- .*\n/g, "");

test("pages of every format, findings and documents read the same", async () => {
  const pages = {
    "a.html": samplePage(SHELF),
    "a.md": MARKDOWN,
    "a.txt": PLAIN,
  };
  for (const [file, text] of Object.entries(pages)) {
    const outs: string[] = [];
    for (const tree of [
      { [file]: text },
      withCarriageReturns({ [file]: text }),
    ]) {
      await inFolder(tree, async (folder) => {
        outs.push((await run(folder, ["build", file])).out);
      });
    }
    assert.is(outs[1], outs[0], file);
    assert.match(outs[0] ?? "", /"openapi"/, file);
  }
});

const YAML = `openapi: 3.1.0
info:
  title: The room
  version: "1"
  description: |
    Two
    lines.
paths: {}
`;

test("a document in YAML, in UTF-8 with a mark or UTF-16, differs from itself in nothing", () =>
  inFolder(
    {
      "a.yaml": YAML,
      "b.yaml": YAML.replaceAll("\n", "\r\n"),
      "c.yaml": `\ufeff${YAML}`,
      "d.yaml": Buffer.from(`\ufeff${YAML}`, "utf16le"),
    },
    async (folder) => {
      for (const other of ["b.yaml", "c.yaml", "d.yaml"]) {
        const { exit, out } = await run(folder, [
          "diff",
          "a.yaml",
          other,
          "--fail-on",
          "any",
        ]);
        assert.is(exit, 0, `${other}: ${out}`);
        const client = ["generate", other, "--out", `client-${other}`];
        assert.is((await run(folder, client)).exit, 0, other);
      }
      const crlf = YAML.replaceAll("\n", "\r\n");
      const piped = await run(
        folder,
        ["diff", "a.yaml", "-", "--fail-on", "any"],
        crlf,
      );
      assert.is(piped.exit, 0);
    },
  ));

test("a configuration that an editor of Windows saved is read", () => {
  const files = sampleProject();
  const config = String(files["helpspec.config.json"]);
  return inFolder(files, async (folder) => {
    for (const bytes of [
      `\ufeff${config}`,
      Buffer.from(`\ufeff${config}`, "utf16le"),
    ]) {
      writeFileSync(path.join(folder, "helpspec.config.json"), bytes);
      const { exit, talk } = await run(folder, SYNC);
      assert.is(exit, 0, talk);
    }
  });
});

test("findings with a mark and Windows' line ends are read", () =>
  inFolder(
    {
      "a.yaml": YAML,
      "f.yaml":
        "\ufefffindings:\r\n  - finding: x\r\n    reason: r\r\n    owner: o\r\n    expires: 2999-01-01\r\n",
    },
    async (folder) => {
      const args = ["diff", "a.yaml", "a.yaml", "--findings", "f.yaml"];
      const { talk } = await run(folder, args);
      assert.match(talk, /cli\/finding-stale/);
      assert.not.match(talk, /cli\/findings-invalid/);
    },
  ));

test("a drive is no git revision", () => {
  const rows = [
    ["main:spec/a.json", "/", { revision: "main", path: "spec/a.json" }],
    ["main:spec\\a.json", "\\", { revision: "main", path: "spec/a.json" }],
    ["main:spec\\a.json", "/", { revision: "main", path: "spec\\a.json" }],
    ["C:\\specs\\a.json", "\\", undefined],
    ["c:/specs/a.json", "\\", undefined],
    ["HEAD~1:a.json", "\\", { revision: "HEAD~1", path: "a.json" }],
    ["v1:a.json", "/", { revision: "v1", path: "a.json" }],
    ["a.json", "/", undefined],
  ] as const;
  for (const [name, separator, want] of rows) {
    assert.equal(parseGitPlace(name, separator), want, name);
  }
});

test("names that Windows keeps for itself are no file names", () => {
  const refused = [
    "con.json",
    "a/NUL",
    "aux.ts",
    "Com1.txt",
    "lpt9",
    "a.",
    "b ",
    "a:b",
    "C:/x",
    "a\\b",
    "a?b",
  ];
  for (const name of refused) {
    assert.ok(problemOfOutputPath(name), name);
    const page = pageFileName(name, ".html", () => false);
    assert.is(problemOfOutputPath(page), undefined, page);
  }
  for (const name of ["console.json", "a/nulls.ts", "com.txt", ".helpspec"]) {
    assert.is(problemOfOutputPath(name), undefined, name);
  }
});

test("a hash does not know line ends, and knows everything else", () => {
  assert.is(hashOfLines("a\r\nb\r\n"), hashOfLines("a\nb\n"));
  assert.is(hashOfLines(Buffer.from("ä\r\n")), hashOfLines("ä\n"));
  assert.is.not(hashOfLines("a\rb"), hashOfLines("a\nb"));
  assert.is.not(hashOfLines("a\n"), hashOfLines("a\n\n"));
});

test.run();
