/** The commands together, in process, on a project that the test writes itself. */
import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { lookUp } from "../../generator/contract/access/resolve.js";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";
import { validateValue } from "../../generator/contract/validate-value.js";
import { projectRoot } from "../project-root.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import {
  LAMP,
  run,
  runJson,
  samplePage,
  sampleProject,
  SHELF,
  type SamplePage,
} from "./sample-project.js";

const SCHEMA_FILE = "generator/report/schemas/envelope.schema.json";
const SYNC = ["sync", "--offline"];
/** What `check` says of a change after the change itself: rule, audiences, cause. */
const VERDICT = /\. (?:Breaking|Warning|Info) \(`[a-z-]+`\), .+$/;

/** Calls `use` with a project that has been synchronised once. */
async function inSyncedProject(
  use: (folder: string) => Promise<void>,
): Promise<void> {
  await inFolder(sampleProject(), async (folder) => {
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 0, talk);
    await use(folder);
  });
}

/** The files that belong to the project; the cache does not. */
function committed(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(folder)).filter(
      ([file]) => !file.startsWith(".helpspec/"),
    ),
  );
}

test("sync makes contract, sources, ledger and client of each service, and says so", () =>
  inFolder(sampleProject(), async (folder) => {
    const { exit, out, talk } = await run(folder, SYNC);
    assert.is(exit, 0);
    assert.is(out, "");
    assert.match(talk, /^service +operations +schemas +rows +files +output$/m);
    assert.match(talk, /^shelves +1 +\d+ +4 +\d+ +new$/m);
    assert.match(talk, /^lamps +1 +\d+ +4 +\d+ +new$/m);
    for (const service of ["shelves", "lamps"]) {
      for (const file of [
        `spec/openapi/${service}.json`,
        `spec/openapi/${service}.sources.json`,
        `spec/names/${service}.json`,
        `generated/${service}/index.ts`,
      ]) {
        assert.ok(statSync(path.join(folder, file)).size > 0, file);
      }
    }
  }));

test("sync on an unchanged project changes nothing and exits with 0", () =>
  inSyncedProject(async (folder) => {
    const before = committed(folder);
    const contract = path.join(folder, "spec/openapi/lamps.json");
    const { mtimeMs, ino } = statSync(contract);
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 0);
    assert.match(talk, /\nNothing changed\.\n$/);
    assert.equal(committed(folder), before);
    assert.is(statSync(contract).mtimeMs, mtimeMs);
    assert.is(statSync(contract).ino, ino);
  }));

test("a service alone is synchronised alone", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, [...SYNC, "lamps"]);
    assert.ok(statSync(path.join(folder, "spec/openapi/lamps.json")));
    assert.throws(() =>
      statSync(path.join(folder, "spec/openapi/shelves.json")),
    );
  }));

test("a dry run says what would change and writes nothing", () =>
  inFolder(sampleProject(), async (folder) => {
    const before = committed(folder);
    const { exit, talk } = await run(folder, [...SYNC, "--dry-run"]);
    assert.is(exit, 0);
    assert.match(talk, /shelves \(new\): \d+ files to write/);
    assert.equal(committed(folder), before);
  }));

test("with and without the cache: the same output, and only new pages are parsed", () =>
  inFolder(sampleProject(), async (folder) => {
    const cold = await runJson(folder, SYNC);
    assert.is(cold.summary["pagesParsed"], 2);
    const output = committed(folder);
    const warm = await runJson(folder, SYNC);
    assert.is(warm.summary["pagesParsed"], 0);
    for (const made of ["spec/openapi", "spec/names", "generated"]) {
      rmSync(path.join(folder, made), { recursive: true });
    }
    const again = await runJson(folder, SYNC);
    assert.is(again.summary["pagesParsed"], 0);
    assert.equal(committed(folder), output);
    rmSync(path.join(folder, "generated"), { recursive: true });
    const without = await runJson(folder, [...SYNC, "--no-cache"]);
    assert.is(without.summary["pagesParsed"], 2);
    assert.equal(committed(folder), output);
    assert.equal(without.diagnostics, again.diagnostics);
    putFiles(folder, {
      "spec/pages/api-room/SwitchLamp.html": samplePage({
        ...LAMP,
        title: "Switching a Light",
      }),
    });
    const changed = await runJson(folder, SYNC);
    assert.is(changed.summary["pagesParsed"], 1);
  }));

test("a damaged cache costs time and nothing else", () =>
  inSyncedProject(async (folder) => {
    const before = committed(folder);
    for (const file of Object.keys(filesOf(folder))) {
      if (file.startsWith(".helpspec/cache/")) {
        putFiles(folder, { [file]: '{"build": "x", "pag' });
      }
    }
    const { summary, exit } = await runJson(folder, SYNC);
    assert.is(exit, 0);
    assert.is(summary["pagesParsed"], 2);
    assert.equal(committed(folder), before);
  }));

test("another folder gives the same bytes, and none of them names the folder", async () => {
  const outputs: Record<string, string>[] = [];
  for (let count = 0; count < 2; count += 1) {
    await inSyncedProject(async (folder) => {
      outputs.push(committed(folder));
      for (const text of Object.values(filesOf(folder))) {
        assert.not.match(text, path.basename(folder));
      }
    });
  }
  assert.equal(outputs[0], outputs[1]);
});

test("check is content with what sync made", () =>
  inSyncedProject(async (folder) => {
    const { exit, talk } = await run(folder, ["check"]);
    assert.is(exit, 0, talk);
    assert.match(talk, /\d+ files of 2 services are current: no problems\./);
  }));

/** A change of the shelf page, and everything that `check` must say of the contract, in this order. */
const CHANGES: readonly (readonly [
  title: string,
  page: SamplePage,
  want: readonly string[],
])[] = [
  [
    "a row removed",
    { ...SHELF, rows: SHELF.rows.slice(0, 1) },
    [
      "POST /v1/{project_id}/shelves (CreateShelf): request body > boards: property removed (integer, optional).",
    ],
  ],
  [
    "Yes turned to No",
    {
      ...SHELF,
      rows: [
        ["name", "No", "String", "Name of the shelf."],
        ...SHELF.rows.slice(1),
      ],
    },
    [
      "POST /v1/{project_id}/shelves (CreateShelf): request body: required true -> false.",
      "POST /v1/{project_id}/shelves (CreateShelf): request body > name: required true -> false.",
    ],
  ],
  [
    "a type changed",
    {
      ...SHELF,
      rows: [
        ...SHELF.rows.slice(0, 1),
        ["boards", "No", "String", "Number of boards."],
      ],
    },
    [
      "POST /v1/{project_id}/shelves (CreateShelf): request body > boards: type integer -> string.",
    ],
  ],
  [
    "another path",
    { ...SHELF, uri: "POST /v1/{project_id}/racks" },
    [
      "POST /v1/{project_id}/racks (CreateShelf): path renamed from /v1/{project_id}/shelves to /v1/{project_id}/racks.",
    ],
  ],
];

for (const [title, page, want] of CHANGES) {
  test(`check names the finding: ${title}`, () =>
    inSyncedProject(async (folder) => {
      const before = committed(folder);
      putFiles(folder, {
        "spec/pages/api-room/CreateShelf.html": samplePage(page),
      });
      const edited = committed(folder);
      const { exit, diagnostics } = await runJson(folder, ["check"]);
      assert.is(exit, 1);
      assert.equal(
        diagnostics
          .slice(0, want.length + 1)
          .filter(({ code }) => code === "cli/drift-contract")
          .map(({ message }) => message.replace(VERDICT, ".")),
        want,
      );
      const files = diagnostics.filter(({ code }) => code === "cli/drift-file");
      assert.ok(
        files.some(
          ({ source }) => source?.file === "spec/openapi/shelves.json",
        ),
      );
      assert.not.ok(files.some(({ source }) => source?.file.includes("lamps")));
      assert.equal(committed(folder), edited);
      assert.not.equal(edited, before);
    }));
}

test("check finds files that are missing, left over, or changed by hand", () =>
  inSyncedProject(async (folder) => {
    rmSync(path.join(folder, "generated/lamps/index.ts"));
    putFiles(folder, { "generated/lamps/old.ts": "" });
    const ledger = path.join(folder, "generated/shelves/index.ts");
    putFiles(folder, {
      "generated/shelves/index.ts": `// mine\n${readFileSync(ledger, "utf8")}`,
    });
    const { exit, diagnostics } = await runJson(folder, ["check"]);
    assert.is(exit, 1);
    assert.equal(
      diagnostics
        .filter(({ code }) => code.startsWith("cli/drift"))
        .map(({ code, source }) => [code, source?.file, source?.position?.line])
        .sort(),
      [
        ["cli/drift-file", "generated/shelves/index.ts", 1],
        ["cli/drift-missing", "generated/lamps/index.ts", undefined],
        ["cli/drift-stale", "generated/lamps/old.ts", undefined],
      ],
    );
    await run(folder, SYNC);
    assert.is((await run(folder, ["check"])).exit, 0);
  }));

test("drift in the record of sources alone is only information", () =>
  inSyncedProject(async (folder) => {
    const page = "spec/pages/api-room/CreateShelf.html";
    const text = readFileSync(path.join(folder, page), "utf8");
    putFiles(folder, { [page]: `<!-- one line more -->\n${text}` });
    const { exit, diagnostics } = await runJson(folder, ["check"]);
    assert.equal(
      diagnostics.map(({ code }) => code),
      ["cli/drift-sources", "source/page-edited"],
    );
    assert.is(exit, 0);
    assert.is((await run(folder, ["check", "--strict"])).exit, 1);
  }));

test("a ledger that is damaged is an error, and the output stays", () =>
  inSyncedProject(async (folder) => {
    putFiles(folder, { "spec/names/lamps.json": '{"operations": 1}' });
    const { exit, diagnostics } = await runJson(folder, SYNC);
    assert.is(exit, 1);
    assert.equal(
      diagnostics.map(({ code }) => code),
      ["cli/input-invalid", "cli/output-kept"],
    );
  }));

test("check lints the contract", () =>
  inFolder(sampleProject(), async (folder) => {
    const file = path.join(folder, "helpspec.config.json");
    const config = readFileSync(file, "utf8");
    putFiles(folder, {
      "helpspec.config.json": config.replace(
        "https://lamps.example",
        "https://example.com",
      ),
    });
    await run(folder, SYNC);
    const { diagnostics } = await runJson(folder, ["check"]);
    assert.equal(
      diagnostics.map(({ code, source }) => [code, source?.file]),
      [["cli/lint-warning", "spec/openapi/lamps.json"]],
    );
  }));

test("a page that cannot be read does not replace a good output, unless forced", () =>
  inSyncedProject(async (folder) => {
    const contract = path.join(folder, "spec/openapi/lamps.json");
    const before = readFileSync(contract, "utf8");
    putFiles(folder, {
      "spec/pages/api-room/SwitchLamp.html": Uint8Array.from([0x89, 0, 0, 0]),
    });
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 1);
    assert.match(talk, /source\/binary-file/);
    assert.match(talk, /cli\/output-kept `lamps`/);
    assert.is(readFileSync(contract, "utf8"), before);
    await run(folder, [...SYNC, "--force"]);
    assert.is.not(readFileSync(contract, "utf8"), before);
  }));

test("a page that suddenly documents nothing does not empty a service", () =>
  inSyncedProject(async (folder) => {
    const contract = path.join(folder, "spec/openapi/lamps.json");
    const before = readFileSync(contract, "utf8");
    putFiles(folder, {
      "spec/pages/api-room/SwitchLamp.html": "<h1>Please log in</h1>",
    });
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 1);
    assert.match(talk, /cli\/output-kept/);
    assert.is(readFileSync(contract, "utf8"), before);
  }));

test("an operation that no service claims is told", () =>
  inFolder(
    sampleProject({
      "CreateShelf.html": SHELF,
      "SwitchLamp.html": LAMP,
      "Other.html": { ...LAMP, uri: "GET /v9/{project_id}/others" },
    }),
    async (folder) => {
      const { diagnostics } = await runJson(folder, SYNC);
      const found = diagnostics.filter(
        ({ code }) => code === "cli/operation-without-service",
      );
      assert.is(found.length, 1);
      assert.match(found[0]?.message ?? "", "GET /v9/{project_id}/others");
      assert.is(found[0]?.source?.file, "spec/pages/api-room/Other.html");
    },
  ));

test("build prints the document; each stage can be printed", () =>
  inFolder(
    { "My Pages/CreateShelf.html": samplePage(SHELF) },
    async (folder) => {
      const { exit, out, talk } = await run(folder, ["build", "My Pages"]);
      assert.is(exit, 0, talk);
      const document = JSON.parse(out) as { info: { title: string } };
      assert.is(document.info.title, "my-pages");
      for (const [stage, kind] of [
        ["document", "document"],
        ["page", "page"],
        ["service", "service"],
        ["contract", undefined],
      ] as const) {
        const args = [
          "build",
          "My Pages",
          "--stage",
          stage,
          "--page",
          "CreateShelf",
        ];
        const printed = await run(folder, args);
        assert.is(printed.exit, 0, printed.talk);
        assert.is((JSON.parse(printed.out) as { kind?: string }).kind, kind);
      }
      await run(folder, ["build", "My Pages", "--out", "deep/out.json", "-q"]);
      assert.is(readFileSync(path.join(folder, "deep/out.json"), "utf8"), out);
    },
  ));

test("generate takes a file or standard input, and gives the same client", () =>
  inFolder({ "p/CreateShelf.html": samplePage(SHELF) }, async (folder) => {
    const { out } = await run(folder, ["build", "p"]);
    putFiles(folder, { "p.json": out });
    const fromFile = await run(folder, ["generate", "p.json", "--out", "a"]);
    assert.is(fromFile.exit, 0, fromFile.talk);
    await run(folder, ["generate", "-", "--out", "b"], out);
    assert.equal(
      filesOf(path.join(folder, "a")),
      filesOf(path.join(folder, "b")),
    );
    assert.match(
      fromFile.talk,
      /1 operation, .* in a \(\d+ written, 0 removed\)/,
    );
  }));

test("generate does not touch a folder that it did not make", () =>
  inFolder(
    { "p/CreateShelf.html": samplePage(SHELF), "mine/a.txt": "a" },
    async (folder) => {
      const { out } = await run(folder, ["build", "p"]);
      const { exit, talk } = await run(
        folder,
        ["generate", "-", "--out", "mine"],
        out,
      );
      assert.is(exit, 1);
      assert.match(talk, /cli\/folder-not-ours/);
      assert.equal(filesOf(path.join(folder, "mine")), { "a.txt": "a" });
    },
  ));

test("generate again removes what it made before, and nothing else", () =>
  inFolder({ "p/CreateShelf.html": samplePage(SHELF) }, async (folder) => {
    const { out } = await run(folder, ["build", "p"]);
    await run(folder, ["generate", "-", "--out", "c"], out);
    const list = path.join(folder, "c/.helpspec-files");
    putFiles(folder, {
      "c/stale.ts": "",
      "c/mine.ts": "",
      "outside.ts": "",
      "c/.helpspec-files": `${readFileSync(list, "utf8")}stale.ts\n../outside.ts\n`,
    });
    await run(folder, ["generate", "-", "--out", "c"], out);
    const files = Object.keys(filesOf(folder));
    assert.not.ok(files.includes("c/stale.ts"));
    assert.ok(files.includes("c/mine.ts"));
    assert.ok(files.includes("outside.ts"));
  }));

test("generate says what is no OpenAPI document", () =>
  inFolder(
    { "a.json": "[1, 2]", "b.yaml": "a: [", "c.json": "" },
    async (folder) => {
      for (const file of ["a.json", "b.yaml", "c.json"]) {
        const { exit, talk } = await run(folder, [
          "generate",
          file,
          "--out",
          "o",
        ]);
        assert.is(exit, 3, file);
        assert.match(talk, /^error /);
        assert.match(talk, file);
      }
    },
  ));

test("explain names page, table, row and line", () =>
  inSyncedProject(async (folder) => {
    const { exit, out, talk } = await run(folder, [
      "explain",
      "POST /v1/{project_id}/shelves",
      "boards",
    ]);
    assert.is(exit, 0, talk);
    assert.match(out, /^request body > boards {2}#\/components\/schemas\//);
    assert.match(out, /type: "integer"/);
    assert.match(
      out,
      /read from api-room\/CreateShelf\.html, table 2 "Request body parameters", row `boards`, line \d+, https:\/\/help\.example/,
    );
    const misspelt = await run(folder, ["explain", "CreateShelf", "bords"]);
    assert.is(misspelt.exit, 2);
    assert.match(misspelt.talk, /did you mean `boards`\?/);
  }));

test("every envelope fits the published schema", () =>
  inFolder(sampleProject(), async (folder) => {
    const file = path.join(projectRoot, SCHEMA_FILE);
    const schema = JSON.parse(readFileSync(file, "utf8")) as Schema;
    const context = {
      resolve: (ref: string) =>
        lookUp(schema as unknown as OpenApiDocument, ref) as Schema,
    };
    assert.is.not(validateValue(schema, { ok: 1 }, context).length, 0);
    for (const args of [
      SYNC,
      ["check"],
      ["check", "nothing"],
      ["build", "--service", "lamps"],
      ["build", "gone"],
      ["generate"],
      ["explain", "CreateShelf"],
      ["buld"],
    ]) {
      const envelope = await runJson(folder, args);
      const { exit, ...printed } = envelope;
      assert.equal(validateValue(schema, printed, context), [], args.join(" "));
      assert.is(printed.ok, exit === 0);
    }
  }));

test.run();
