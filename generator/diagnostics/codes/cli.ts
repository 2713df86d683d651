/** Diagnostic codes of `cli/`: usage, configuration, drift. */
import type { CodeEntry } from "../code-entry.js";

export const CLI_CODES = {
  "cli/wrong-usage": {
    severity: "error",
    explanation:
      "The command line cannot be understood: an unknown command or option, or a value that is missing.",
  },
  "cli/config-missing": {
    severity: "error",
    explanation:
      "A command that works on the configured services was started where there is no helpspec.config.json.",
  },
  "cli/config-invalid": {
    severity: "error",
    explanation:
      "The configuration is not valid JSON, or a value in it has another type than it must have.",
  },
  "cli/config-unknown-key": {
    severity: "error",
    explanation:
      "The configuration has a key that means nothing. Misspelt options would otherwise be ignored silently.",
  },
  "cli/unknown-service": {
    severity: "error",
    explanation: "A service was named that the configuration does not have.",
  },
  "cli/cancelled": {
    severity: "error",
    explanation: "A question was answered with Ctrl-C. Nothing was written.",
  },
  "cli/service-exists": {
    severity: "error",
    explanation:
      "A service was to be added whose name the configuration has already. What is configured is never overwritten.",
  },
  "cli/page-pinned": {
    severity: "info",
    explanation:
      "The configuration keeps a page at an earlier revision, for the reason that it gives.",
  },
  "cli/pin-unknown": {
    severity: "error",
    explanation:
      "A pin of the configuration, or a page to be pinned, is no page that is stored.",
  },
  "cli/pin-broken": {
    severity: "error",
    explanation:
      "A page is pinned, and what is stored is another revision. The services of its handbook keep their last output until it is put back.",
  },
  "cli/pin-expired": {
    severity: "error",
    explanation:
      "The last day of a pin is over. Look at the page of the site, and take the pin out or give it another day.",
  },
  "cli/no-earlier-page": {
    severity: "error",
    explanation:
      "The history has no earlier revision of a page, so that it cannot be pinned to one.",
  },
  "cli/bundle-problem": {
    severity: "error",
    explanation:
      "A reference to another file or address could not be followed: nothing is there, it is no JSON or YAML, or addresses were not allowed with --remote.",
  },
  "cli/history-differs": {
    severity: "warning",
    explanation:
      "An earlier state was put back, and what is built from it differs from what was built then: the program is another version. Contracts and pages are as they were; take the version that the record names for the rest.",
  },
  "cli/changed": {
    severity: "error",
    explanation:
      "Something changed, and --fail-on says that this is to be a failure. What was to be written was written.",
  },
  "cli/input-invalid": {
    severity: "error",
    explanation: "A file that a command works from is not what it must be.",
  },
  "cli/folder-not-ours": {
    severity: "error",
    explanation:
      "An output folder holds files that helpspec did not make. Nothing was written, because stale files are removed from output folders.",
  },
  "cli/plugin-unusable": {
    severity: "error",
    explanation:
      "A plug-in of the generator cannot be loaded, or its default export has no name and no hook that is known.",
  },
  "cli/templates-unusable": {
    severity: "error",
    explanation:
      "The folder of templates does not exist, holds no file whose name ends in `.hbs`, or a template cannot be filled in: it names a value that there is not.",
  },
  "cli/no-such-page": {
    severity: "error",
    explanation: "No page that was read has the name that was asked for.",
  },
  "cli/no-such-operation": {
    severity: "error",
    explanation: "No contract has the operation or field that was asked for.",
  },
  "cli/no-operations": {
    severity: "warning",
    explanation:
      "No page of a service documents an operation: no method and path was found under a URI heading.",
  },
  "cli/operation-without-service": {
    severity: "warning",
    explanation:
      "A page of a configured handbook documents an operation whose path no service claims. It is in no contract.",
  },
  "cli/page-fell-silent": {
    severity: "error",
    explanation:
      "A page that documented an operation in the last contract yields none any more, though it is still there. A page that was damaged on the way looks like that; the last good output stays unless --force says that the operation is really gone.",
  },
  "cli/output-kept": {
    severity: "error",
    explanation:
      "A service was read with errors, or without any operation, while a good output of it exists. The good output stays; --force replaces it all the same.",
  },
  "cli/lint-error": {
    severity: "error",
    explanation:
      "The linter found an error in a contract, with its recommended rules and redocly.yaml.",
  },
  "cli/lint-warning": {
    severity: "warning",
    explanation:
      "The linter found something doubtful in a contract, with its recommended rules and redocly.yaml.",
  },
  "cli/drift-contract": {
    severity: "error",
    explanation:
      "The pages give another contract than the one that is committed: an operation or a field changed.",
  },
  "cli/drift-file": {
    severity: "error",
    explanation:
      "A committed file differs from what the pages, or the document, give.",
  },
  "cli/drift-missing": {
    severity: "error",
    explanation:
      "A file that the pages give is not there: it was never made, or it was deleted.",
  },
  "cli/drift-stale": {
    severity: "error",
    explanation:
      "A file lies in a generated folder and nothing makes it: it is left over, or does not belong there.",
  },
  "cli/drift-program": {
    severity: "error",
    explanation:
      "The committed files were built by another version of helpspec. Pages and configuration are the same; this version writes the files otherwise.",
    remedy:
      "Run `helpspec sync --offline`, look at what it tells of the API, and commit it. Or stay with the version that built them.",
  },
  "cli/drift-sources": {
    severity: "info",
    explanation:
      "Only the record of where things were read differs, such as positions in a page. The contract is the same.",
  },
  "cli/findings-invalid": {
    severity: "error",
    explanation:
      "A findings file cannot be read, or an entry lacks the finding, its reason, its owner or the day it runs out. A wrong entry accepts nothing.",
  },
  "cli/finding-stale": {
    severity: "error",
    explanation:
      "An entry of a findings file matches no change any more. It must be taken out, so that it can never hide another change.",
  },
  "cli/finding-expired": {
    severity: "error",
    explanation:
      "An entry of a findings file ran out. The change counts again until somebody answers for it anew.",
  },
} as const satisfies Record<string, CodeEntry>;
