/**
 * The README's walk-through, run as it is written, from an empty folder against a local site. Only the address of the
 * site is another one; at the comment in it the page of the site changes.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { HANDBOOK, withSite } from "../fetch-site/fetch-local.js";
import { runCommand, type CommandRun } from "../fetch-site/run-command.js";
import { plainPage } from "../fetch-site/site-pages.js";
import { projectRoot } from "../project-root.js";
import { filesOf } from "../temporary-folder.js";

const POST = "POST /v1/{project_id}/lamps";
const README = readFileSync(path.join(projectRoot, "README.md"), "utf8");
/** Where the README says that the site is. */
const SITE = "https://docs.example.com/";

function blockAfter(mark: string, language: string): string {
  const [, block = ""] =
    new RegExp(`<!-- ${mark} -->\\n+\`\`\`${language}\\n([^]*?)\`\`\``).exec(
      README,
    ) ?? [];
  assert.ok(block.length > 50, `the README has ${mark}`);
  return block;
}

/** The words of a line, as a shell takes them; quotes are single ones. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

test("the README's walk-through does what it says", () =>
  withSite(
    [
      plainPage("CreateLamp", POST, ["colour", "size"]),
      plainPage("ShowLamp", "GET /v1/{project_id}/lamps/{lamp_id}"),
    ],
    async ({ site, root }) => {
      const block = blockAfter("walk-through", "sh");
      const lines = block.replaceAll("\\\n", " ").trim().split("\n");
      const runs = new Map<string, CommandRun>();
      let hasChanged = false;
      for (const line of lines) {
        if (line.startsWith("#")) {
          const fields = ["colour", "size", "brightness"];
          site.put(HANDBOOK, plainPage("CreateLamp", POST, fields));
          hasChanged = true;
          continue;
        }
        const [npx, helpspec, ...args] = wordsOf(
          line.replace(SITE, `${site.origin}/intl/`),
        );
        assert.equal([npx, helpspec], ["npx", "helpspec"], line);
        const run = await runCommand(root, args);
        assert.is(run.exit, 0, `${line}\n${run.talk}`);
        runs.set(`${hasChanged ? "then " : ""}${args[0] ?? ""}`, run);
      }
      assert.equal(
        [...runs.keys()],
        ["init", "fetch", "sync", "explain", "overlay", "check", "then sync"],
      );
      assert.match(runs.get("explain")?.out ?? "", /request body > size/);
      const contract = filesOf(root)["spec/openapi/things.json"] ?? "";
      assert.match(contract, /"maxLength": 16/);
      assert.match(contract, /"reason": "Longer names are refused\."/);
      const report = runs.get("then sync")?.talk ?? "";
      assert.ok(
        report.includes(blockAfter("walk-through report", "text")),
        report,
      );
    },
  ));

test.run();
