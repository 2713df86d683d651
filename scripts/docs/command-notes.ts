/** What a person should know of a command beyond its help: a paragraph or two, by name. Not every command needs one. */

export const COMMAND_NOTES: Readonly<Record<string, readonly string[]>> = {
  sync: [
    "The main job. Each service is replaced as a whole or not at all: a run that fails or is killed leaves the last good output. A service that was read with errors keeps its last output; `--force` replaces it all the same.",
    "What differs because helpspec itself is another version is told apart from what pages changed: [versions](../versions.md).",
    "![An unchanged checkout](../images/sync.svg)",
    "Exit code: 0 when everything was read, whatever changed; 1 when a page was kept back, a contract was read with errors, or `--fail-on` finds a change; 3 when the site cannot be reached.",
  ],
  fetch: [
    "Only the article of a page is stored, in one form, so that a page that did not change does not change on disk. What looks damaged goes to `.helpspec/quarantine` and never replaces a good page.",
  ],
  services: ["Asks the site for its list of products. Nothing is stored."],
  history: [
    "A record tells which files a sync changed, from which hash to which. `--out` puts back what was there before it, builds it, and compares it with the hashes.",
  ],
  build: [
    "Needs no configuration: a folder is one service. `--stage` prints what an earlier stage made of the pages, so that a wrong field can be followed back to its cell.",
  ],
  generate: [
    "Takes any valid OpenAPI document, not only ours. The folder is replaced as a whole; a folder that helpspec did not make is refused.",
  ],
  check: [
    "Reads every page anew, without the cache, and writes nothing. It names the operation and the field first, then the files that differ.",
  ],
  diff: [
    "A side is an OpenAPI document, pages, `<git revision>:<file or folder>`, or `-` for standard input. A name with a drive, `C:\\specs\\a.json`, is a file. [The rules](../rules.md) say what a change means for whom.",
    "![Two revisions of the example pages](../images/diff.svg)",
    "Exit code: 1 when `--fail-on` finds something, or an entry of the findings file ran out or matches nothing.",
  ],
  changelog: [
    "With `--since` one file is compared at each of its commits. The last entry is the file as it is now.",
  ],
  variants: [
    "Operations with nearly the same request are often one operation with several paths. A change of one that its sibling lacks is worth a question.",
  ],
  rules: ["All of them are in [the table of rules](../rules.md)."],
  coverage: [
    "Every row of every table ends as exactly one thing, or as a diagnostic. The HTML report shows each page as it was read, row by row.",
  ],
  explain: [
    "![A code explained](../images/explain-code.svg)",
    "Codes of diagnostics, rules and extensions need no project.",
  ],
  completion: [
    "The script asks `helpspec` for suggestions at each press of the key, word by word; nothing that was typed is evaluated. Suggestions are commands, options, their values, and names of the project: services, handbooks, operations, fields, records.",
  ],
};
