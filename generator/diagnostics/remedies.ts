/**
 * What to do about a diagnostic, for `explain` and the documentation. Codes without a line of their own share one with
 * their stage and severity.
 */
import {
  DIAGNOSTIC_CODES,
  type CodeEntry,
  type DiagnosticCode,
} from "./codes.js";
import type { Severity } from "./diagnostic.js";

const SEE_HELP =
  "Correct the command line. `helpspec <command> --help` has examples.";
const FETCH_AGAIN =
  "Fetch the page again. The one that is stored stays until a whole one comes.";
const ACCEPT_IF_RIGHT =
  "Look at the page in .helpspec/quarantine. If it is right, store it: `helpspec fetch <handbook> --accept <page>`.";
const LATER =
  "Run it again later: what was fetched is not fetched again. Look at the network and the proxy if it stays so.";
const SYNC_OFFLINE =
  "Run `helpspec sync --offline`, look at the change with `git diff`, and commit it.";
const REPORT_LOSS =
  "This is a defect of helpspec. Please report it with the page.";

const REMEDIES: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  "cli/wrong-usage": SEE_HELP,
  "mock/not-loopback":
    "Leave --host out, or give an address of loopback. For other machines, put a proxy of your own in front.",
  "mock/cannot-listen":
    "Take another port, or `--port 0` for a free one, which is printed.",
  "cli/config-missing":
    "Go to the folder with helpspec.config.json, name another one with --config, or build a folder of pages without one: `helpspec build <folder>`.",
  "cli/config-invalid":
    "Correct the value that the message names. docs/configuration.md has every key.",
  "cli/config-unknown-key": "Correct the spelling of the key, or take it out.",
  "cli/unknown-service":
    "Take a name from `services` in helpspec.config.json, or add the service there.",
  "cli/cancelled":
    "Run it again, or answer with options: `helpspec init --help` has them.",
  "cli/service-exists":
    "Choose another name with --service, or edit the service in helpspec.config.json.",
  "cli/pin-unknown":
    "Correct the name: handbook and file of a stored page, without the ending. A pin of a page that is gone can be taken out: `helpspec unpin <page>`.",
  "cli/pin-broken":
    "Put the pinned revision back from git, pin the page that is stored with `helpspec pin <page> --to now`, or let it go: `helpspec unpin <page>`.",
  "cli/pin-expired":
    "If the site's page is mended, `helpspec unpin <page>`; otherwise give `until` a later day.",
  "cli/no-earlier-page":
    "Name a record with --to, from `helpspec history`, or keep the page as it is stored: `--to now`.",
  "cli/bundle-problem": "Correct the `$ref`, or allow addresses with --remote.",
  "cli/history-differs":
    "Install the version of helpspec that the record names, and run it again.",
  "cli/changed": "Look at the change. Without --fail-on it is no failure.",
  "cli/input-invalid":
    "Put the file back as helpspec made it: from git, or by deleting it and running `helpspec sync --offline`.",
  "cli/folder-not-ours": "Choose an empty folder, or one that helpspec made.",
  "cli/plugin-unusable":
    "The module's default export must be an object with `name` and at least one hook. The message says what is wrong with it.",
  "cli/templates-unusable":
    "Name a folder with files whose names end in .hbs. docs/how-to/add-a-template.md shows one.",
  "cli/no-such-page":
    "Name the page by its id, its file, or the file's name without the ending.",
  "cli/no-such-operation":
    "Take an operation id, or method and path in quotes. Completion lists them; `helpspec explain <operation>` lists the fields.",
  "cli/no-operations":
    "Look whether the folder holds API reference pages, and whether the service's path patterns fit them: `helpspec build <folder> --stage page`.",
  "cli/operation-without-service":
    "Add a path pattern to a service in helpspec.config.json, if the operation is wanted.",
  "cli/page-fell-silent":
    "Look at the page. If it lost its operation for good, `helpspec sync --force`; if it is damaged, fetch it again.",
  "cli/output-kept":
    "Clear the errors above, or replace the output all the same: `helpspec sync --force`.",
  "cli/lint-error":
    "Correct the page's contract where the linter points, or change redocly.yaml.",
  "cli/drift-contract":
    "If the change is right, `helpspec sync --offline` takes it up. If only the page is wrong, put the page back from git.",
  "cli/drift-file": SYNC_OFFLINE,
  "cli/drift-missing": SYNC_OFFLINE,
  "cli/drift-stale":
    "`helpspec sync --offline` removes it. A file of your own belongs outside of the generated folders.",
  "cli/drift-sources": SYNC_OFFLINE,
  "cli/findings-invalid":
    "Correct the entry. It needs finding, reason, owner and expires.",
  "cli/finding-stale":
    "Delete the entry: what it accepted is no change any more.",
  "cli/finding-expired":
    "Decide anew: give the entry another day, or let the change count.",
  "source/no-such-file": "Look at the name, and at the folder that you are in.",
  "source/not-readable": "Give yourself the right to read it.",
  "source/empty-folder":
    "Name a folder with .html, .md or .txt pages, or fetch some: `helpspec fetch <handbook>`.",
  "source/binary-file": "Take the file out of the folder of pages.",
  "source/too-large": "Split the file, or take it out of the folder of pages.",
  "source/manifest-invalid":
    "Put manifest.json back from git, or delete it and fetch the handbook again.",
  "source/page-missing":
    "Put the file back from git, fetch the page again, or take its entry out of manifest.json to let its operations go.",
  "source/page-not-listed":
    "Fetch the handbook, or take the file out of the folder.",
  "source/page-edited":
    "If the edit is meant, leave it: corrections are better kept in an overlay. Otherwise put the file back from git.",
  "source/output-path-refused":
    "Rename what the file is named after: a service, a schema or a template.",
  "source/output-not-written":
    "Make room on the disk, or give yourself the right to write, and run it again.",
  "source/page-challenge": LATER,
  "source/page-login": FETCH_AGAIN,
  "source/page-error-text": FETCH_AGAIN,
  "source/page-truncated": FETCH_AGAIN,
  "source/page-empty": ACCEPT_IF_RIGHT,
  "source/page-without-article":
    "If the site's markup changed, correct `site.selectors.article` in helpspec.config.json.",
  "source/page-tables-vanished": ACCEPT_IF_RIGHT,
  "source/page-fell-silent": ACCEPT_IF_RIGHT,
  "source/wrong-content-type":
    "Look at the address. Only pages of a handbook can be fetched.",
  "source/handbook-shrunk":
    "Look at the handbook on the site. If it is right: `helpspec fetch <handbook> --accept <handbook>`.",
  "source/handbook-not-found":
    "Look for the handbook: `helpspec services <word>`.",
  "source/contents-unreadable":
    "If the site's markup changed, correct `site.selectors` in helpspec.config.json.",
  "source/products-unreadable":
    "Name the handbooks yourself: `helpspec fetch` needs no list of products.",
  "source/page-redirected-away":
    "Open the address. If the page moved to another handbook, add that handbook to the service.",
  "source/handbook-disallowed":
    "Ask the owner of the site. helpspec does not go against robots.txt.",
  "source/address-refused":
    "Add the host to `site.hosts` in helpspec.config.json, if you trust it.",
  "source/redirect-refused":
    "Add the host to `site.hosts` in helpspec.config.json, if you trust it.",
  "source/private-address":
    "Look at the address and at what its name resolves to. helpspec asks public machines only.",
  "source/not-https": "Use an address that begins with https.",
  "source/body-too-large": "Look at the address: it is no page of a handbook.",
  "source/fetch-timeout":
    "Raise `site.timeoutSeconds` in helpspec.config.json, or try again later.",
  "source/connection-torn": LATER,
  "source/fetch-failed": LATER,
  "source/site-unreachable": LATER,
  "source/fetch-interrupted":
    "Run the same command again: it goes on where it stopped.",
  "source/fetch-locked": "Wait for the other run, or end it.",
  "source/pin-stale":
    "Take the pin out: `helpspec unpin <page>`. Then `helpspec sync` takes the page up.",
  "source/pinned-page-changed":
    "Open the page on the site. If it is mended, `helpspec unpin <page>`; otherwise nothing.",
  "source/history-incomplete":
    "Put spec/history back from git. What is not in git is lost.",
  "document/unsupported-format":
    "Save the page as HTML, Markdown or plain text.",
  "document/truncated": FETCH_AGAIN,
  "page/uri-not-understood":
    "Look at the line below the URI heading. If its form is usual on the site, teach the reader: docs/how-to/add-a-wording.md.",
  "page/table-without-header":
    "Compare the page with the site's. If the site's own table has no header, an overlay can add the fields.",
  "page/table-not-understood":
    "If the header uses other words for name or type, teach the reader: docs/how-to/add-a-wording.md.",
  "page/unknown-type":
    "If the words are usual on the site, add them to generator/vocabulary/type-words.ts: docs/how-to/add-a-wording.md.",
  "page/column-by-cells":
    "Add the label to generator/vocabulary/columns.ts: docs/how-to/add-a-wording.md.",
  "page/unknown-column":
    "If it says what another column does by another name, add that to generator/vocabulary/columns.ts: docs/how-to/add-a-wording.md.",
  "page/unknown-mandatory":
    "Add the word to generator/vocabulary/mandatory-words.ts: docs/how-to/add-a-wording.md.",
  "page/unknown-section":
    "Add the heading to generator/vocabulary/sections.ts: docs/how-to/add-a-wording.md.",
  "page/section-by-examples":
    "Add the heading to generator/vocabulary/sections.ts: docs/how-to/add-a-wording.md.",
  "contract/unreadable-document":
    "Give an OpenAPI document in JSON or YAML. The message says where it stops being one.",
  "contract/not-openapi": "Give a document with `openapi` and `info`.",
  "contract/unsupported-version":
    "Convert the document to OpenAPI 3.0 or 3.1 first. `diff` reads Swagger 2.0 as well.",
  "contract/duplicate-operation":
    "Leave one of the pages out of the service, or give the paths to different services.",
  "contract/too-large":
    "Leave out --dereference, or convert a document with fewer operations.",
  "contract/overlay-invalid":
    "Correct the action that the message names. It needs `target`, `description`, and `update` or `remove`.",
  "contract/overlay-target":
    "Correct the target. `helpspec overlay new <operation> <field>` writes the right one.",
  "contract/overlay-stale":
    "Delete the action if the page is right by now. Otherwise take its new target from `helpspec overlay new <operation> <field>`.",
  "contract/overlay-breaks":
    "Correct the `update` that the message names, or the target that it was merged into.",
  "contract/missing-object": REPORT_LOSS,
  "emit/unsupported-parameter":
    "Leave the operation out with --include, or change its `style` in the document.",
  "emit/unsupported-media-type":
    "Leave the operation out with --include, or give it a body of JSON, a form, text or binary.",
  "emit/unsupported-method":
    "Leave the operation out with --include. `TRACE` is for people with a command line.",
  "emit/unresolved-reference":
    "Correct the `$ref` in the document. `helpspec convert <file> --bundle` takes in what other files hold.",
  "coverage/unaccounted-row": REPORT_LOSS,
  "coverage/unaccounted-operation": REPORT_LOSS,
  "coverage/unaccounted-example": REPORT_LOSS,
  "coverage/unaccounted-status-code": REPORT_LOSS,
};

const BY_SEVERITY: Readonly<Record<Severity, string>> = {
  error: "Correct what the message names, and run it again.",
  warning:
    "Look at the place that the message names. Where the guess is wrong, an overlay corrects it; otherwise leave it.",
  info: "Nothing. It is worth knowing, no more.",
};

/** What to do about a diagnostic of this code. */
export function remedyOf(code: DiagnosticCode): string {
  const { remedy, severity }: CodeEntry = DIAGNOSTIC_CODES[code];
  return remedy ?? REMEDIES[code] ?? BY_SEVERITY[severity];
}
