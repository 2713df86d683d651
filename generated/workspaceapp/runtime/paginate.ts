/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Reads a list that comes in pages. Input: a function that fetches a page, and how the service pages; output: an
 * iterator of items. Nothing is fetched before it is asked for. It ends when the service says so: no next marker, or a
 * page without items; a page that is shorter than asked for is no end, because services cap their pages.
 */
import { AbortError } from "./errors.js";
import { fingerprint } from "./fingerprint.js";
import {
  firstPosition,
  itemsOf,
  membersOf,
  nextPosition,
  withMember,
  type Position,
} from "./next-page.js";
import type { OperationInput } from "./operation.js";
import { PaginationError, type BrokenPaging } from "./pagination-error.js";
import type { Paging } from "./paging.js";
import type { CallOptions, Result } from "./types.js";

export interface PageOptions extends CallOptions {
  /**
   * What happens when a service repeats a page or a marker, or holds back items that it counts: a `PaginationError`,
   * or the iteration ends as if nothing was wrong.
   */
  readonly onBrokenPaging?: "throw" | "end";
}

/** Items one by one; each loop over it begins anew. Leaving the loop ends the fetching. */
export interface Paginator<Item, Page> extends AsyncIterable<Item> {
  /** The answers instead of their items; none without items but the first. */
  readonly pages: () => AsyncIterable<Page>;
}

/** What is paged. */
export interface PagedOperation<Input, Page> {
  readonly id: string;
  readonly paging: Paging;
  readonly input: Input;
  readonly options?: PageOptions | undefined;
  readonly fetchPage: (input: Input, options?: CallOptions) => Promise<Page>;
}

export function paginate<
  Item,
  Input extends OperationInput,
  Page extends Result<number, unknown>,
>(paged: PagedOperation<Input, Page>): Paginator<Item, Page> {
  return {
    pages: () => answersOf(paged),
    [Symbol.asyncIterator]: () => itemsOfAll<Item, Input, Page>(paged),
  };
}

async function* itemsOfAll<
  Item,
  Input extends OperationInput,
  Page extends Result<number, unknown>,
>(paged: PagedOperation<Input, Page>): AsyncGenerator<Item, void, undefined> {
  const signal = paged.options?.signal;
  for await (const { items } of walk(paged)) {
    for (const item of items) {
      if (signal?.aborted) throw new AbortError(paged.id, signal.reason);
      yield item as Item;
    }
  }
}

async function* answersOf<
  Input extends OperationInput,
  Page extends Result<number, unknown>,
>(paged: PagedOperation<Input, Page>): AsyncGenerator<Page, void, undefined> {
  for await (const { page } of walk(paged)) yield page;
}

interface ReadPage<Page> {
  readonly page: Page;
  readonly items: readonly unknown[];
}

async function* walk<
  Input extends OperationInput,
  Page extends Result<number, unknown>,
>(
  paged: PagedOperation<Input, Page>,
): AsyncGenerator<ReadPage<Page>, void, undefined> {
  const { id, paging, fetchPage } = paged;
  const { onBrokenPaging = "throw", ...options } = paged.options ?? {};
  const seen = new Set<string>();
  let input = withLimit(paged);
  let position: Position | undefined = firstPosition(paging, input);
  const stop = (reason: BrokenPaging, at: Position): void => {
    if (onBrokenPaging === "end" && reason !== "no-list") return;
    throw new PaginationError(id, reason, at.marker);
  };
  for (let isFirst = true; position !== undefined; isFirst = false) {
    seen.add(`marker ${position.marker}`);
    const page = await fetchPage(input, options);
    const items = itemsOf(paging, page);
    if (items === undefined) return stop("no-list", position);
    const print = `items ${fingerprint(items)}`;
    if (items.length > 0 && seen.has(print)) {
      return stop("repeated-page", position);
    }
    seen.add(print);
    if (isFirst || items.length > 0) yield { page, items };
    const next = nextPosition(paging, position, { data: page.data, items });
    if (typeof next === "string") return stop(next, position);
    if (next && seen.has(`marker ${next.marker}`)) {
      return stop("repeated-marker", position);
    }
    if (next) input = withMember(input, paging, next.marker);
    position = next;
  }
}

/** A page has the size that the caller says, or the documented one: with it a short page is told from a full one. */
function withLimit<Input extends OperationInput, Page>({
  id,
  paging,
  input,
}: PagedOperation<Input, Page>): Input {
  const { limit, reverse } = paging;
  const given = membersOf(paging, input);
  if (reverse !== undefined && given[reverse] === true) {
    throw new TypeError(
      `${id}: \`${reverse}\` turns the direction; iterators read forward.`,
    );
  }
  if (limit?.size === undefined || given[limit.name] !== undefined) {
    return input;
  }
  const size = limit.text ? String(limit.size) : limit.size;
  return { ...input, [paging.in]: { ...given, [limit.name]: size } };
}
