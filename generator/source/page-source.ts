/** What `source/` hands on: the text of one page and where it came from. */

/** Who a page is. Page names say little: an operation's identity is its method and path. */
export interface PageRef {
  /** Unique in a run and stable: `<handbook>/<file>`, or the file's path below the folder given. */
  readonly id: string;
  /** The file as the user named it (relative paths stay relative), with `/`. For diagnostics only. */
  readonly file: string;
  /** Name without folder and extension, `CreateOrder_0`. */
  readonly name: string;
  readonly handbook?: string;
  /** The page's address in the Help Center, from the manifest. */
  readonly address?: string;
  /** Date shown on the page, `YYYY-MM-DD`, from the manifest or the page. */
  readonly updatedOn?: string;
  /** Titles of the chapters above the page, outermost first, from the manifest. */
  readonly contents?: readonly string[];
  /** Titles above a page that the contents do not list, from the manifest: where the page stands, or stood. */
  readonly breadcrumb?: readonly string[];
}

/** One page, not yet parsed. */
export interface PageSource {
  readonly kind: "page-source";
  readonly page: PageRef;
  readonly text: string;
  /** SHA-256 of the bytes, hexadecimal: the cache key's first part. */
  readonly sha256: string;
}
