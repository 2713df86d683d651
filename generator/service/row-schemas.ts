/**
 * The schema of a row by its type: what it refers to is found among the tables, and asked for by its id. Input: a type
 * and where the row stands; output: a schema of the service model.
 */
import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { TypeExpression } from "../page/type-expression.js";
import { FORM_OF_OWNER, OF_THE_CALL } from "../vocabulary/captions.js";
import type { AskedObject } from "./empty-object.js";
import { findForms } from "./find-forms.js";
import { type RowPlace, type TableMatch, findTable } from "./find-table.js";
import { bearsName, fieldOfOthers, tableOfKeys } from "./keys-of-map.js";
import { originOf } from "./origin.js";
import type { PageIndex, TableRef } from "./page-index.js";
import type {
  FieldSchema,
  ObjectId,
  Origin,
  ServiceObject,
} from "./service-model.js";

/** Where objects are made. */
export interface Objects {
  readonly objects: ReadonlyMap<ObjectId, ServiceObject>;
  /** The id of the object of a table. */
  object(ref: TableRef, asked: AskedObject): ObjectId;
  /** Takes an object that is no table's. */
  add(object: ServiceObject): void;
  report(code: DiagnosticCode, message: string, origin: Origin): void;
}

/** "shade parameters of hanging lamps": the form is told from the others by what the caption says of it. */
function formName({ table }: TableRef): { readonly name?: string } {
  const [, , name, form] = FORM_OF_OWNER.exec(table.caption ?? "") ?? [];
  return name === undefined || form === undefined
    ? {}
    : { name: `${name} ${form}` };
}

export class RowSchemas {
  readonly #index: PageIndex;
  readonly #objects: Objects;

  constructor(index: PageIndex, objects: Objects) {
    this.#index = index;
    this.#objects = objects;
  }

  of(type: TypeExpression, place: RowPlace): FieldSchema {
    switch (type.kind) {
      case "scalar": {
        const { content, ...scalar } = type;
        return content
          ? { ...scalar, content: this.of(content, place) }
          : scalar;
      }
      case "object":
        return this.#objectSchema(type.name, place);
      case "array":
        return { kind: "array", items: this.#element(type.items, place) };
      case "map":
        return this.#map(type.values, place);
      case "union":
        return {
          kind: "union",
          options: type.options.map((option) => this.of(option, place)),
        };
      case "unknown":
        return this.#unknown(type.text, place);
    }
  }

  /** "Map<String,String>, see Table 4": scalars whose keys a table of the row's name lists are fields beside others. */
  #map(type: TypeExpression, place: RowPlace): FieldSchema {
    const keys =
      type.kind === "scalar" ? tableOfKeys(this.#index, place) : undefined;
    const values = anything(this.#element(type, place));
    if (!keys) return { kind: "map", values };
    const { row, side, status } = place;
    const others = fieldOfOthers(values, place);
    const asked: AskedObject = { owner: row.name, side, status, others };
    return { kind: "object", object: this.#objects.object(keys, asked) };
  }

  /** Elements without a type have a table or are not documented. */
  #element(type: TypeExpression, place: RowPlace): FieldSchema {
    if (type.kind !== "unknown" || type.text !== "")
      return this.of(type, place);
    const forms = this.#forms(place);
    if (forms) return forms;
    const match = findTable(this.#index, place, undefined);
    return match ? this.#matched(match, place) : { kind: "any" };
  }

  #unknown(text: string, place: RowPlace): FieldSchema {
    if (
      (text === "" && place.table.part === "uri") ||
      OF_THE_CALL.has(place.table.place)
    )
      return { kind: "any" };
    const name = /^[\p{L}_][\p{L}\p{N}_ .:-]*$/u.test(text) ? text : undefined;
    const match = findTable(this.#index, place, name);
    // A scalar whose type cell was lost may well link to a table; only what names a table is an object.
    if (!match || (text === "" && match.evidence.startsWith("the description")))
      return { kind: "any" };
    // The same holds for a type that no rule knows, where the link means a page: it tells about the value.
    if (this.#isWholePage(match, place)) return { kind: "any" };
    const spelt = match.ref.table.owners.includes(place.row.name);
    const guess = text === "" && !spelt && match.runnerUp === undefined;
    return this.#matched(
      guess
        ? { ...match, runnerUp: "a scalar, as the caption is spelt otherwise" }
        : match,
      place,
      name !== undefined && bearsName(match, name) ? name : undefined,
    );
  }

  /** True for the only table of a page that the description links to without saying where on it. */
  #isWholePage(
    { ref, evidence }: TableMatch,
    { page, row }: RowPlace,
  ): boolean {
    return (
      evidence.startsWith("the description") &&
      row.descriptionLinks.some(
        ({ href }) => this.#index.wholePage(page, href) === ref.page,
      )
    );
  }

  #objectSchema(name: string | undefined, place: RowPlace): FieldSchema {
    const forms = this.#forms(place, name);
    if (forms) return forms;
    const match = findTable(this.#index, place, name);
    if (match) return this.#matched(match, place, name);
    if (name === undefined) return { kind: "any-object" };
    const id = `${place.page.page.id}?${name.toLowerCase()}:${place.side}`;
    const origin = originOf(place.page, place.table, place.row);
    if (!this.#objects.objects.has(id)) {
      this.#objects.add({
        id,
        name,
        owner: place.row.name,
        side: place.side,
        origin,
        fields: [],
        open: true,
      });
      this.#objects.report(
        "service/object-without-table",
        `No table lists the fields of \`${name}\`, which \`${place.row.name}\` refers to; it is an open object`,
        origin,
      );
    }
    return { kind: "object", object: id };
  }

  /** One object for each of several tables that describe the row; undefined where there is one at most. */
  #forms(place: RowPlace, name?: string): FieldSchema | undefined {
    const { row, side, status } = place;
    const forms = findForms(this.#index, place, name);
    if (forms.length === 0) return undefined;
    return {
      kind: "union",
      options: forms.map((ref) => ({
        kind: "object",
        object: this.#objects.object(ref, {
          ...formName(ref),
          owner: row.name,
          side,
          status,
        }),
      })),
    };
  }

  #matched(match: TableMatch, place: RowPlace, name?: string): FieldSchema {
    if (match.runnerUp) {
      this.#objects.report(
        "service/ambiguous-table",
        `Fields of \`${place.row.name}\` were taken from table \`${match.ref.table.caption ?? ""}\` because ${match.evidence}; next best: ${match.runnerUp}`,
        originOf(place.page, place.table, place.row),
      );
    }
    return {
      kind: "object",
      object: this.#objects.object(match.ref, {
        ...(name ? { name } : {}),
        owner: place.row.name,
        side: place.side,
        status: place.status,
      }),
    };
  }
}

/** `Map<String,Object>` is Java's word for a map to anything; where no table lists fields, it promises no object. */
function anything(values: FieldSchema): FieldSchema {
  return values.kind === "any-object" ? { kind: "any" } : values;
}
