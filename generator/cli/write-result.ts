/** Writes the one file that `--out` names: aside first, so that a failure leaves the file that was there. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { isDevice, textOf } from "../source/file-writer/disk.js";
import type { Io } from "./io.js";

/** Writes `text` to `name`; says what went wrong. */
export function writeResult(name: string, text: string, io: Io): Diagnostic[] {
  const file = path.resolve(io.cwd, name);
  const draft = `${file}.${process.pid}.draft`;
  try {
    if (isDevice(file)) {
      writeFileSync(file, text);
      return [];
    }
    if (textOf(file) === text) return [];
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, file);
    return [];
  } catch (error) {
    rmSync(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    return [
      diagnostic(
        "source/output-not-written",
        `\`${name}\` could not be written (\`${code ?? message}\`).`,
        { file: name },
      ),
    ];
  }
}
