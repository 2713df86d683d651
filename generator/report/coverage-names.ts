/** Names of the report's files: from page ids, of plain letters, told apart where they clash. */
import type { Account } from "../coverage/account.js";

export interface CoverageFileNames {
  readonly folder: string;
  readonly index: string;
  /** File of each page, by id. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Gives every account and every page of it a file. */
export function coverageFileNames(
  accounts: readonly Account[],
): CoverageFileNames[] {
  const folders = new Set<string>();
  return accounts.map(({ service, pages }) => {
    const folder = freeName(slugOf(service, "service"), folders);
    const taken = new Set<string>(["index"]);
    return {
      folder,
      index: `${folder}/index.html`,
      pages: new Map(
        pages.map(({ id }) => {
          const stem = id.replace(/^.*\//, "").replace(/\.\w+$/, "");
          const name = freeName(slugOf(stem, "page"), taken);
          return [id, `${folder}/${name}.html`];
        }),
      ),
    };
  });
}

/** Where a table stands in its page's report. */
export function tableAnchor(line: number, column: number): string {
  return `table-${line}-${column}`;
}

/** The same for the example at an index. */
export function exampleAnchor(index: number): string {
  return `example-${index + 1}`;
}

/** Devices on some systems. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Lower case alone: some systems take two names that differ in it for one. */
function slugOf(text: string, otherwise: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return slug === "" || DEVICE.test(slug)
    ? `${otherwise}-${slug}`.replace(/-$/, "")
    : slug;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  if (taken.has(free)) {
    // The number of names is where counting begins: many equal names stay linear.
    for (let number = taken.size; taken.has(free); number += 1)
      free = `${name}-${number}`;
  }
  taken.add(free);
  return free;
}
