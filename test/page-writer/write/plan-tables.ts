/**
 * Which tables the page of an operation has, and how they are called, before any is written: links and "see Table 4"
 * need that of tables further down. Objects follow the tables that first refer to them, each once a side.
 */
import { objectOf, wrappedObject } from "../sample/service-sample.js";
import type {
  SampleField,
  SampleOperation,
  SampleType,
  ServiceSample,
} from "../sample/service-sample.js";
import type { CaptionWords, PageStyle } from "../style/page-style.js";

export type TableSide = "uri" | "request" | "response";

export interface PlannedTable {
  readonly side: TableSide;
  /** Status that the table stands under. */
  readonly status?: string;
  /** Place in the numbering of the page, from 1. */
  readonly number: number;
  readonly caption?: string;
  readonly anchors: readonly string[];
  /** What a table that is no object's lists. */
  readonly root?: "path" | "query" | "header" | "body" | "response";
  readonly object?: number;
  readonly fields: readonly SampleField[];
  readonly keys?: SampleType;
}

export interface TablePlan {
  readonly page: string;
  readonly tables: readonly PlannedTable[];
}

type Draft = Omit<PlannedTable, "number">;

/** The tables of an operation's page. */
export function planTables(
  sample: ServiceSample,
  operation: SampleOperation,
  page: { readonly name: string; readonly style: PageStyle },
): TablePlan {
  const planner = new Planner(sample, page);
  planner.addRequest(operation);
  planner.addResponses(operation);
  return { page: page.name, tables: numbered(planner.tables) };
}

/** One page with the tables of all objects of the service. */
export function planStructures(
  sample: ServiceSample,
  page: { readonly name: string; readonly style: PageStyle },
): TablePlan {
  const planner = new Planner(sample, page);
  planner.addAll();
  return { page: page.name, tables: numbered(planner.tables) };
}

function numbered(drafts: readonly Draft[]): PlannedTable[] {
  return drafts.map((draft, at) => ({ ...draft, number: at + 1 }));
}

class Planner {
  readonly tables: Draft[] = [];
  readonly #sample: ServiceSample;
  readonly #page: string;
  readonly #style: PageStyle;

  constructor(
    sample: ServiceSample,
    { name, style }: { readonly name: string; readonly style: PageStyle },
  ) {
    this.#sample = sample;
    this.#page = name;
    this.#style = style;
  }

  addRequest(operation: SampleOperation): void {
    const { pathParameters, query, body } = operation;
    const place = placeOfQuery(operation, this.#style);
    const uri =
      place === "with-path" ? [...pathParameters, ...query] : pathParameters;
    this.#addRoot("uri", "path", uri);
    if (place === "own-table") this.#addRoot("uri", "query", query);
    this.#addRoot("request", "header", headerRows(operation));
    if (place === "under-request") this.#addRoot("request", "query", query);
    const rows = this.#bodyRows(body);
    this.#addRoot("request", "body", rows);
    this.#addObjects("request", rows, this.#reached([rows]));
  }

  addResponses({ responses }: SampleOperation): void {
    const { statusMarker } = this.#style;
    const shown = statusMarker === "none" ? responses.slice(0, 1) : responses;
    const rows = this.#reached(shown.map(({ body }) => this.#bodyRows(body)));
    for (const { status, body } of shown) {
      const own = this.#bodyRows(body);
      this.#addRoot("response", "response", own, status);
      this.#addObjects("response", own, rows, status);
    }
  }

  addAll(): void {
    for (const index of this.#sample.objects.keys())
      this.#addObject("request", index, [], undefined);
  }

  #addRoot(
    side: TableSide,
    word: Exclude<keyof CaptionWords, "object" | "number">,
    fields: readonly SampleField[],
    status?: string,
  ): void {
    if (fields.length === 0) return;
    this.tables.push({
      side,
      ...(status ? { status } : {}),
      root: word,
      caption: this.#style.captions[word],
      anchors: this.#anchors(`${side}_${word}${status ?? ""}Parameter`),
      fields,
    });
  }

  /** What the table of a body lists: what is inside, where the style leaves out the key around it. */
  #bodyRows(body: readonly SampleField[]): readonly SampleField[] {
    const inner =
      this.#style.wrapper === "in-example" ? wrappedObject(body) : undefined;
    return inner === undefined
      ? body
      : (this.#sample.objects[inner]?.fields ?? []);
  }

  /** Tables of the objects below `fields` that the side does not have yet. */
  #addObjects(
    side: TableSide,
    fields: readonly SampleField[],
    rows: ReadonlyMap<number, ReadonlySet<string>>,
    status?: string,
  ): void {
    if (this.#style.links === "other-page") return;
    const { sharedTables } = this.#style;
    const known = new Set(
      this.tables
        .filter((table) => sharedTables || table.side === side)
        .map(({ object }) => object),
    );
    for (const object of this.#ordered(fields))
      if (!known.has(object))
        this.#addObject(side, object, [...(rows.get(object) ?? [])], status);
  }

  /** Objects below the bodies, breadth first as generators of pages list them, with the rows that refer to each. */
  #reached(
    bodies: readonly (readonly SampleField[])[],
  ): ReadonlyMap<number, ReadonlySet<string>> {
    const rows = new Map<number, Set<string>>();
    const queue = bodies.flat();
    for (const { name, type } of queue) {
      const object = objectOf(type);
      if (object === undefined) continue;
      const found = rows.get(object);
      if (found) found.add(name);
      else {
        rows.set(object, new Set([name]));
        queue.push(...(this.#sample.objects[object]?.fields ?? []));
      }
    }
    return rows;
  }

  /** Objects below the fields in the order in which their tables follow. */
  #ordered(fields: readonly SampleField[]): readonly number[] {
    const { objects } = this.#sample;
    const breadthFirst = [...this.#reached([fields]).keys()];
    switch (this.#style.tableOrder ?? "breadth-first") {
      case "breadth-first":
        return breadthFirst;
      case "depth-first":
        return depthFirst(objects, fields, 1);
      case "second-mention": {
        const order = depthFirst(objects, fields, 2);
        return [...new Set([...order, ...breadthFirst])];
      }
    }
  }

  #addObject(
    side: TableSide,
    object: number,
    rows: readonly string[],
    status: string | undefined,
  ): void {
    const { name, fields, keys } = this.#sample.objects[
      object
    ] as ServiceSample["objects"][number];
    const caption = this.#style.captions.object(name, rows, side);
    this.tables.push({
      side,
      ...(status ? { status } : {}),
      ...(caption === undefined ? {} : { caption }),
      anchors: this.#anchors(`${side}_${name.replace(/\W/g, "")}${object}`),
      object,
      fields,
      ...(keys ? { keys } : {}),
    });
  }

  #anchors(bare: string): string[] {
    const prefixed = `${this.#page}__${bare}`;
    switch (this.#style.anchors) {
      case "both":
        return [prefixed, bare];
      case "prefixed":
        return [prefixed];
      case "bare":
        return [bare];
    }
  }
}

/**
 * Depth first; an object that several tables mention follows only the `mentions`th of them. Real pages do so with 2:
 * a table that is mentioned twice stands below the second of the objects that mention it.
 */
function depthFirst(
  objects: ServiceSample["objects"],
  fields: readonly SampleField[],
  mentions: number,
): number[] {
  const total = mentioning(objects, fields);
  const seen = new Map<number, number>();
  const order: number[] = [];
  const visit = (table: readonly SampleField[]): void => {
    for (const object of referred(table)) {
      const count = (seen.get(object) ?? 0) + 1;
      seen.set(object, count);
      if (count !== Math.min(mentions, total.get(object) ?? 1)) continue;
      order.push(object);
      visit(objects[object]?.fields ?? []);
    }
  };
  visit(fields);
  return order;
}

/** How many tables below the fields mention each object, other than its own. */
function mentioning(
  objects: ServiceSample["objects"],
  fields: readonly SampleField[],
): ReadonlyMap<number, number> {
  const total = new Map<number, number>();
  const queue: (number | undefined)[] = [undefined];
  for (const own of queue) {
    const table = own === undefined ? fields : (objects[own]?.fields ?? []);
    for (const object of referred(table)) {
      if (object === own) continue;
      if (!total.has(object)) queue.push(object);
      total.set(object, (total.get(object) ?? 0) + 1);
    }
  }
  return total;
}

/** The objects that a table refers to, each once. */
function referred(table: readonly SampleField[]): ReadonlySet<number> {
  return new Set(
    table.flatMap(({ type }) => {
      const object = objectOf(type);
      return object === undefined ? [] : [object];
    }),
  );
}

/** The query of an operation with a body cannot stand under Request unseen: it would be part of the body. */
export function placeOfQuery(
  { body }: SampleOperation,
  { query }: PageStyle,
): PageStyle["query"] {
  return query === "under-request" && body.length > 0 ? "with-path" : query;
}

/** Header rows, with the token that becomes a security scheme. */
function headerRows({
  headers,
  token,
}: SampleOperation): readonly SampleField[] {
  if (!token) return headers;
  const row: SampleField = {
    name: "X-Auth-Token",
    type: { kind: "scalar", scalar: "string" },
    required: true,
    noun: 0,
    limits: {},
  };
  return [row, ...headers];
}
