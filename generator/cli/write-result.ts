/** Writes the one file that `--out` names: aside first, so that a failure leaves the file that was there. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { isDevice, replaceFile, textOf } from "../source/file-writer/disk.js";
import type { Io } from "./io.js";

/** Writes `text` to `name`; says what went wrong. */
export function writeResult(name: string, text: string, io: Io): Diagnostic[] {
  const file = path.resolve(io.cwd, name);
  try {
    if (isDevice(file)) writeFileSync(file, text);
    else if (textOf(file) !== text) replaceFile(file, text);
    return [];
  } catch (error) {
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
