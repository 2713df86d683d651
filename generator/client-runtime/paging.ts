/** How an operation pages its list, as data: what an iterator needs to know beside the operation. */

/** How an operation pages its list. */
export interface Paging {
  /** Where the parameters below go. */
  readonly in: "query" | "body";
  /** Where the items of an answer are; nothing for an answer that is the list itself. */
  readonly items: readonly string[];
  /** The parameter for the size of a page, and what it is unless the caller says so. */
  readonly limit?: {
    readonly name: string;
    readonly size?: number;
    readonly text?: boolean;
  };
  readonly by: PageBy;
  /** Where an answer counts all items. */
  readonly total?: readonly string[];
  /** A parameter that turns the direction, which no iterator follows. */
  readonly reverse?: string;
}

/** What the next page is asked for with; `text` where a number is sent as a string, `number` the reverse. */
export type PageBy =
  /** The marker that the answer holds at `next`, as such or in an address. */
  | {
      readonly kind: "marker";
      readonly name: string;
      readonly next: readonly string[];
      readonly number?: boolean;
    }
  /** The marker in the `next` one of the links; where there are none, the last item's id. */
  | {
      readonly kind: "links";
      readonly name: string;
      readonly links: readonly string[];
      readonly id?: string;
    }
  /** The id of the last item. */
  | { readonly kind: "last"; readonly name: string; readonly id: string }
  /** The number of items so far. */
  | { readonly kind: "offset"; readonly name: string; readonly text?: boolean }
  /** The number of the page. */
  | {
      readonly kind: "page";
      readonly name: string;
      readonly first: number;
      readonly text?: boolean;
    };
