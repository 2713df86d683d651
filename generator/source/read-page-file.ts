/**
 * One file to one page. Input: where the file is and who the page is. Output: the page, or why there is none.
 */
import { readFileSync, statSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { decodeText } from "./decode-text.js";
import { hashOfLines } from "./hash-of-lines.js";
import type { PageRef, PageSource } from "./page-source.js";

/** No page of the Help Center comes near; a larger file is no page. */
export const MAXIMUM_PAGE_BYTES = 64 * 1024 * 1024;

export interface PageFileReading {
  readonly source?: PageSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file at `location` as the page `page`. */
export function readPageFile(
  location: string,
  page: PageRef,
  maximumBytes = MAXIMUM_PAGE_BYTES,
): PageFileReading {
  const place = { file: page.file };
  let bytes: Buffer;
  try {
    const { size } = statSync(location);
    if (size > maximumBytes) return refusal(tooLarge(size, maximumBytes));
    bytes = readFileSync(location);
  } catch (error) {
    return { diagnostics: [notReadable(error, page.file)] };
  }
  if (bytes.length === 0) {
    return refusal(
      diagnostic(
        "source/empty-file",
        "The file is empty, expected a page.",
        place,
      ),
    );
  }
  const decoded = decodeText(bytes);
  if (!decoded) {
    return refusal(
      diagnostic(
        "source/binary-file",
        "The file holds binary content, expected the text of a page; it was skipped.",
        place,
      ),
    );
  }
  const sha256 = hashOfLines(bytes);
  return {
    source: { kind: "page-source", page, text: decoded.text, sha256 },
    diagnostics: decoded.guessed
      ? [
          diagnostic(
            "source/guessed-encoding",
            `The file is not valid UTF-8 and declares no encoding; it was read as \`${decoded.encoding}\`.`,
            place,
          ),
        ]
      : [],
  };

  function tooLarge(size: number, limit: number): Diagnostic {
    return diagnostic(
      "source/too-large",
      `The file has ${size} bytes, expected at most ${limit}; it was skipped.`,
      place,
    );
  }
}

/** Says why the system did not give a file or folder. */
export function notReadable(error: unknown, file: string): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === "ENOENT" || code === "ENOTDIR"
    ? diagnostic("source/no-such-file", `\`${file}\` does not exist.`, { file })
    : diagnostic(
        "source/not-readable",
        `\`${file}\` cannot be read (\`${code}\`).`,
        { file },
      );
}

function refusal(reason: Diagnostic): PageFileReading {
  return { diagnostics: [reason] };
}
