/** Diagnostic codes of `source/`: reading pages from disk, and writing outputs to it. */
import type { CodeEntry } from "../code-entry.js";

export const SOURCE_CODES = {
  "source/no-such-file": {
    severity: "error",
    explanation: "A file or folder that was named is not there.",
  },
  "source/not-readable": {
    severity: "error",
    explanation:
      "A file or folder is there, but the system refused to read it; its permissions are the usual reason.",
  },
  "source/empty-folder": {
    severity: "error",
    explanation:
      "A folder holds no page: no .html, .htm, .md or .txt file, and no other file that looks like HTML.",
  },
  "source/binary-file": {
    severity: "error",
    explanation:
      "A file named like a page holds binary content, such as an image or an archive. It was skipped.",
  },
  "source/empty-file": {
    severity: "warning",
    explanation: "A page file has no content at all. It was skipped.",
  },
  "source/too-large": {
    severity: "error",
    explanation:
      "A page file is larger than any page can be. It was skipped, so that one file cannot use up all memory.",
  },
  "source/guessed-encoding": {
    severity: "warning",
    explanation:
      "A page is not valid UTF-8 and does not say what else it is. Its encoding was guessed from its bytes.",
  },
  "source/files-ignored": {
    severity: "info",
    explanation:
      "A folder holds files that are no pages by name or content. They were not read.",
  },
  "source/manifest-invalid": {
    severity: "error",
    explanation:
      "The manifest of a snapshot folder is not valid JSON or lacks what a manifest must say.",
  },
  "source/page-missing": {
    severity: "error",
    explanation:
      "The manifest lists a page whose file is not in the folder, so operations may be lost.",
  },
  "source/page-not-listed": {
    severity: "warning",
    explanation:
      "A page file lies in a snapshot folder whose manifest does not list it. It was read without address and contents.",
  },
  "source/page-edited": {
    severity: "warning",
    explanation:
      "The hash of a page differs from its manifest: the file was changed after it was stored. The file as it is was read.",
  },
  "source/output-path-refused": {
    severity: "error",
    explanation:
      "An output file has a name that would leave its folder, or that some system cannot store. Nothing of its unit was written.",
  },
  "source/output-not-written": {
    severity: "error",
    explanation:
      "Writing an output failed, for example because the disk is full. The last good output was put back.",
  },
  "source/output-recovered": {
    severity: "info",
    explanation:
      "An earlier run was interrupted while it replaced an output. The replacement was completed or taken back before this run began.",
  },
} as const satisfies Record<string, CodeEntry>;
