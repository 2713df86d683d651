/**
 * What is shown, from real runs on the committed example pages, in a copy of the project that may be changed. Terminal
 * output becomes SVG; which pages of HTML reports become pictures is said here too.
 */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../test/project-root.js";
import { terminalSvg } from "./terminal-svg.js";

export interface Picture {
  /** Name in docs/images. */
  readonly file: string;
  readonly text: string;
}

interface Shot {
  readonly file: string;
  /** As a person would type it. */
  readonly command: string;
  /** What is changed in the copy before. */
  readonly edit?: readonly [file: string, from: string, to: string];
  /** Lines are shown from one that begins so; from the first by default. */
  readonly from?: string;
  /** So many lines are shown; all of them by default. */
  readonly lines?: number;
}

const COLUMNS = 100;
const ORDER_PAGE = "spec/pages/api-workspace/CreateDesktopBatchOrder.html";

/** In this order: each edit stays for the shots after it. */
const SHOTS: readonly Shot[] = [
  { file: "sync.svg", command: "npx helpspec sync --offline", from: "Read " },
  {
    file: "explain.svg",
    command: "npx helpspec explain CreateDesktopBatchOrder encrypt_type",
  },
  { file: "explain-code.svg", command: "npx helpspec explain cli/drift-file" },
  { file: "mistake.svg", command: "npx helpspec dif --fromat json" },
  {
    file: "diff.svg",
    command:
      "npx helpspec diff test/fixtures/earlier-pages spec/pages/api-workspace --service workspace",
    lines: 22,
  },
  {
    file: "check.svg",
    command: "npx helpspec check",
    edit: [ORDER_PAGE, "<strong>KEEP<", "<strong>RETAIN<"],
    lines: 19,
  },
];

/** What of the project the runs read. */
const READ = ["spec", "generated", "helpspec.config.json", "redocly.yaml"];

/** A copy of what the runs read, in `folder`. */
export function copyExamples(folder: string): void {
  for (const name of READ) {
    cpSync(path.join(projectRoot, name), path.join(folder, name), {
      recursive: true,
    });
  }
  cpSync(
    path.join(projectRoot, "test/fixtures/earlier-pages"),
    path.join(folder, "test/fixtures/earlier-pages"),
    { recursive: true },
  );
}

/** Runs helpspec in `folder` as a terminal would see it. */
export function runHelpspec(folder: string, args: readonly string[]): string {
  const script = path.join(projectRoot, "scripts/helpspec.js");
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      FORCE_COLOR: "1",
      COLUMNS: String(COLUMNS),
    },
  });
  return stdout + stderr;
}

/** The pictures of the terminal, from runs in `folder`. */
export function terminalPictures(folder: string): readonly Picture[] {
  return SHOTS.map(({ file, command, edit, from, lines }) => {
    if (edit) {
      const [name, from, to] = edit;
      const page = path.join(folder, name);
      writeFileSync(page, readFileSync(page, "utf8").replace(from, to));
    }
    const args = command.split(" ").slice(2);
    const all = runHelpspec(folder, args).trimEnd().split("\n");
    const first = Math.max(
      0,
      all.findIndex((line) => from !== undefined && line.startsWith(from)),
    );
    const end = Math.min(first + (lines ?? all.length), all.length);
    const output = [
      ...(first > 0 ? ["…"] : []),
      ...all.slice(first, end),
      ...(end < all.length ? ["…"] : []),
    ];
    const text = terminalSvg({
      command,
      output: output.join("\n"),
      columns: COLUMNS,
    });
    return { file, text };
  });
}
