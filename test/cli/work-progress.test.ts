/** Progress: on a terminal alone, gone at the end, and silent for machines. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { main } from "../../generator/cli/main.js";
import { inFolder } from "../temporary-folder.js";
import { samplePage, SHELF } from "./sample-project.js";

const PAGES = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `p/Page${index}.html`,
    samplePage({ ...SHELF, uri: `POST /v1/shelves${index}` }),
  ]),
);

async function talkOf(
  cwd: string,
  args: readonly string[],
  io: { readonly isTerminal: boolean; readonly env?: Record<string, string> },
): Promise<string> {
  let talk = "";
  await main(args, {
    out: () => undefined,
    talk: (text) => void (talk += text),
    readStdin: () => Promise.resolve(""),
    cwd,
    env: {},
    columns: 80,
    ...io,
  });
  return talk;
}

const BUILD = ["build", "p", "--out", "p.json"];
const COUNTED = "\r\u001b[2Kreading: 40 of 60 pages read";

test("reading many pages is counted on a terminal, and the line goes", () =>
  inFolder(PAGES, async (folder) => {
    const talk = await talkOf(folder, BUILD, { isTerminal: true });
    const at = talk.indexOf(COUNTED);
    assert.ok(at >= 0, talk);
    assert.ok(talk.slice(at + COUNTED.length).startsWith("\r\u001b[2K"));
  }));

test("machines, pipes and those who want quiet see none", () =>
  inFolder(PAGES, async (folder) => {
    const rows = [
      [BUILD, { isTerminal: false }],
      [BUILD, { isTerminal: true, env: { CI: "1" } }],
      [BUILD, { isTerminal: true, env: { TERM: "dumb" } }],
      [[...BUILD, "--quiet"], { isTerminal: true }],
      [[...BUILD, "--format", "json"], { isTerminal: true }],
    ] as const;
    for (const [args, io] of rows) {
      assert.not.match(await talkOf(folder, args, io), /pages read/);
    }
  }));

test("a few pages are not counted", () =>
  inFolder({ "p/a.html": samplePage(SHELF) }, async (folder) => {
    const talk = await talkOf(folder, BUILD, { isTerminal: true });
    assert.not.match(talk, /pages read/);
  }));

test.run();
