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
  "source/page-removed": {
    severity: "info",
    explanation:
      "A page is no longer in the Help Center, neither in the contents nor at its address. It is marked in the manifest and kept; delete its file and its entry to let its operations go.",
  },
  "source/page-gone": {
    severity: "warning",
    explanation:
      "A page that was stored is no longer in the Help Center. It was marked in the manifest and kept, so that its operations stay in the contract.",
  },
  "source/page-moved": {
    severity: "info",
    explanation:
      "A page was renamed: another page now documents what it documented, or its address leads there. The stored page took the new name.",
  },
  "source/operation-moved": {
    severity: "warning",
    explanation:
      "An operation is documented on another page than before. An operation is its method and path, so nothing changes for callers.",
  },
  "source/operation-gone": {
    severity: "warning",
    explanation:
      "A page no longer documents an operation that it documented, and no other page of the handbook does.",
  },
  "source/page-challenge": {
    severity: "error",
    explanation:
      "Instead of a page, the site sent a check for robots. It is in .helpspec/quarantine; the stored page stays as it was. Fetch later, more slowly, or from another network.",
  },
  "source/page-login": {
    severity: "error",
    explanation:
      "Instead of a page, the site sent a login page. It is in .helpspec/quarantine; the stored page stays as it was.",
  },
  "source/page-error-text": {
    severity: "error",
    explanation:
      "Instead of a page, the site sent a page about an error, with status 200. It is in .helpspec/quarantine; the stored page stays as it was.",
  },
  "source/page-truncated": {
    severity: "error",
    explanation:
      "A page ends in the middle. What came is in .helpspec/quarantine; the stored page stays as it was.",
  },
  "source/page-empty": {
    severity: "error",
    explanation:
      "A page has a title and nothing below it. What came is in .helpspec/quarantine; --accept stores it all the same.",
  },
  "source/page-without-article": {
    severity: "error",
    explanation:
      "A page has no part that the selector of the article finds: the site's markup changed, or it is no page of a handbook. What came is in .helpspec/quarantine.",
  },
  "source/page-tables-vanished": {
    severity: "error",
    explanation:
      "A page lost its tables, or most of their rows, since it was stored. What came is in .helpspec/quarantine; --accept stores it all the same.",
  },
  "source/page-fell-silent": {
    severity: "error",
    explanation:
      "A page documented an operation when it was stored and documents none any more. What came is in .helpspec/quarantine; --accept stores it all the same.",
  },
  "source/wrong-content-type": {
    severity: "error",
    explanation:
      "The site sent something else than a page, such as an image or JSON. It was not stored.",
  },
  "source/handbook-shrunk": {
    severity: "error",
    explanation:
      "A handbook lost more than a tenth of its pages at once: the list of pages is in doubt, so no page was marked as removed. --accept with the handbook's name believes the list.",
  },
  "source/handbook-not-found": {
    severity: "error",
    explanation:
      "The site has no table of contents for a handbook: its name or the locale is wrong, or the site changed.",
  },
  "source/contents-unreadable": {
    severity: "error",
    explanation:
      "A table of contents has no entry that the selectors find. The pages known were fetched; new ones cannot be found. What came is in .helpspec/quarantine.",
  },
  "source/products-unreadable": {
    severity: "error",
    explanation: "The site's list of products is not the JSON that it was.",
  },
  "source/page-not-found": {
    severity: "warning",
    explanation:
      "The table of contents lists a page that the site does not have.",
  },
  "source/page-redirected-away": {
    severity: "error",
    explanation:
      "The address of a page leads out of its handbook. Where it leads was not stored; the stored page stays as it was.",
  },
  "source/robots-disallowed": {
    severity: "warning",
    explanation:
      "The site's robots.txt does not allow an address. It was not asked for.",
  },
  "source/handbook-disallowed": {
    severity: "error",
    explanation:
      "The site's robots.txt does not allow the table of contents of a handbook, so that its pages cannot be found. Nothing of it was fetched.",
  },
  "source/address-refused": {
    severity: "error",
    explanation:
      "An address is on a host that the configuration does not name. `site.hosts` allows further ones.",
  },
  "source/redirect-refused": {
    severity: "error",
    explanation:
      "A page leads to a host that the configuration does not name, or from one redirect to the next. It was not followed.",
  },
  "source/private-address": {
    severity: "error",
    explanation:
      "An address leads to a machine of a private network, directly or by its name. It was not asked for.",
  },
  "source/not-https": {
    severity: "error",
    explanation: "An address is not `https:`. Nothing else is asked for.",
  },
  "source/body-too-large": {
    severity: "error",
    explanation:
      "What an address gave is larger than any page. The rest was not read, and nothing was stored.",
  },
  "source/fetch-timeout": {
    severity: "error",
    explanation:
      "An address took longer than `site.timeoutSeconds`, however often it was asked. The stored page stays as it was.",
  },
  "source/connection-torn": {
    severity: "error",
    explanation:
      "The connection broke off in the middle of a page, however often it was asked for. The stored page stays as it was.",
  },
  "source/fetch-failed": {
    severity: "error",
    explanation:
      "An address gave no page, however often it was asked. The stored page stays as it was.",
  },
  "source/site-unreachable": {
    severity: "error",
    explanation:
      "The site does not answer at all: there is no network, a proxy is missing, or the site is down. What is stored stays as it was.",
  },
  "source/fetch-resumed": {
    severity: "info",
    explanation:
      "An earlier run was interrupted. What it had fetched was not fetched again.",
  },
  "source/fetch-interrupted": {
    severity: "error",
    explanation:
      "The run was stopped before its end. What was stored is whole; the next run goes on from there.",
  },
  "source/fetch-locked": {
    severity: "error",
    explanation:
      "Another process fetches into the same project. Two at once would store over each other. Wait for it, or end it.",
  },
  "source/page-pinned": {
    severity: "info",
    explanation:
      "The configuration pins a page to an earlier revision. The site has another one, which was not stored.",
  },
  "source/pinned-page-changed": {
    severity: "warning",
    explanation:
      "The page of the site changed again while an earlier revision is pinned. Look whether it is mended, and take the pin out if it is.",
  },
  "source/pin-stale": {
    severity: "error",
    explanation:
      "The site's page is the one that is pinned: the pin keeps nothing any more and would hide the next change. Take it out.",
  },
  "source/history-incomplete": {
    severity: "error",
    explanation:
      "A record of the history lacks a file, or a file differs from its hash, so an earlier state cannot be made again.",
  },
} as const satisfies Record<string, CodeEntry>;
