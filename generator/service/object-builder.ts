/**
 * Makes the objects of a service from tables, each table and direction once. Rows refer to objects by id, so that
 * objects may contain each other; a queue instead of recursion keeps any depth safe.
 */
import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ParameterRow, ParameterTable, Side } from "../page/page-model.js";
import { type RowPlace, findTable } from "./find-table.js";
import { type AskedObject, emptyObject } from "./empty-object.js";
import { originOf } from "./origin.js";
import type { PageIndex, TableRef } from "./page-index.js";
import { RowSchemas } from "./row-schemas.js";
import type {
  AbsorbedRow,
  ObjectId,
  Origin,
  ServiceField,
  ServiceObject,
} from "./service-model.js";

interface Pending {
  readonly id: ObjectId;
  readonly ref: TableRef;
  readonly side: Side;
  readonly status: string | undefined;
}

/** The fields of a table, and what became of rows that are no field of their own. */
export interface TableFields {
  readonly fields: readonly ServiceField[];
  readonly additional?: ServiceField;
  readonly absorbed: readonly AbsorbedRow[];
}

export class ObjectBuilder {
  readonly objects = new Map<ObjectId, ServiceObject>();
  readonly diagnostics: Diagnostic[] = [];
  readonly absorbed: AbsorbedRow[] = [];
  readonly #index: PageIndex;
  readonly #queue: Pending[] = [];
  readonly #used = new Set<ParameterTable>();
  readonly #schemas: RowSchemas;

  constructor(index: PageIndex) {
    this.#index = index;
    this.#schemas = new RowSchemas(index, this);
  }

  /** True when an object has been made from the table. */
  uses(table: ParameterTable): boolean {
    return this.#used.has(table);
  }

  /** Notes that the rows of a table went somewhere else than into an object. */
  markUsed(table: ParameterTable): void {
    this.#used.add(table);
  }

  /** Makes every object that has been asked for, and those that they ask for. */
  finish(): void {
    for (const next of this.#queue) this.#build(next);
    this.#queue.length = 0;
  }

  /** The fields of a table that is read for its own sake: a body, or the parameters of an operation. */
  fieldsOf(
    ref: TableRef,
    rows: readonly ParameterRow[],
    side: Side,
    status?: string,
  ): TableFields {
    const { page, table } = ref;
    const seen = new Map<string, ParameterRow>();
    const fields: ServiceField[] = [];
    const absorbed: AbsorbedRow[] = [];
    let additional: ServiceField | undefined;
    for (const row of rows) {
      const place: RowPlace = { page, table, row, side, status };
      if (row.userKey) {
        if (additional) {
          absorbed.push({
            origin: originOf(page, table, row),
            became: "merged",
            detail: additional.name,
          });
        } else {
          additional = this.#field(place);
          absorbed.push({
            origin: originOf(page, table, row),
            became: "map key",
            detail: "additionalProperties",
          });
        }
      } else if (seen.has(row.name)) {
        this.#reportDuplicate(place, seen.get(row.name) as ParameterRow);
        absorbed.push({
          origin: originOf(page, table, row),
          became: "merged",
          detail: row.name,
        });
      } else {
        seen.set(row.name, row);
        fields.push(this.#field(place));
      }
    }
    return { fields, ...(additional ? { additional } : {}), absorbed };
  }

  /** Registers an object for `ref`; its fields are filled in by `finish`. */
  object(ref: TableRef, asked: AskedObject): ObjectId {
    const { side, status, others } = asked;
    const id = `${ref.page.page.id}#${ref.table.index}:${side}${others ? "+" : ""}`;
    if (!this.objects.has(id)) {
      this.#used.add(ref.table);
      this.objects.set(id, emptyObject(id, ref, asked));
      this.#queue.push({ id, ref, side, status });
    }
    return id;
  }

  /** Adds an object that is no table's: the body of several root tables. */
  add(object: ServiceObject, ...tables: readonly ParameterTable[]): void {
    for (const table of tables) this.#used.add(table);
    this.objects.set(object.id, object);
  }

  #build({ id, ref, side, status }: Pending): void {
    const { fields, additional, absorbed } = this.fieldsOf(
      ref,
      ref.table.rows,
      side,
      status,
    );
    const known = this.objects.get(id) as ServiceObject;
    this.absorbed.push(...absorbed);
    this.objects.set(id, {
      ...known,
      fields,
      ...(additional ? { additional } : {}),
    });
  }

  #field(place: RowPlace): ServiceField {
    const { row } = place;
    const { name, description, mandatory: required } = row;
    const { constraints, unread } = row.prose;
    const schema = this.#schemas.of(row.type, place);
    const origin = originOf(place.page, place.table, row);
    // Written out: spread parts cost more than all the rest, and there is one for each row of each page.
    return required === undefined
      ? { name, schema, description, constraints, unread, origin }
      : { name, schema, required, description, constraints, unread, origin };
  }

  /** True for a row whose only table is of the page's other side, and nothing links to it. */
  borrows(place: RowPlace): boolean {
    const { type } = place.row;
    const name = type.kind === "object" ? type.name : undefined;
    const match = findTable(this.#index, place, name);
    return match?.elsewhere === true && match.ref.page === place.page;
  }

  #reportDuplicate(place: RowPlace, first: ParameterRow): void {
    const same =
      first.typeText === place.row.typeText &&
      first.mandatory === place.row.mandatory;
    this.#report(
      same ? "service/row-repeated" : "service/row-contradicts",
      `Row \`${place.row.name}\` stands twice in its table${same ? "" : `, with different types or flags: \`${first.typeText}\` and \`${place.row.typeText}\``}; the first one counts`,
      place,
    );
  }

  /** Adds a diagnostic that is about what stands at `origin`. */
  report(code: DiagnosticCode, message: string, origin: Origin): void {
    const { page, table, row, position } = origin;
    this.diagnostics.push(
      diagnostic(code, message, {
        file: page.file,
        ...(table ? { table } : {}),
        ...(row ? { row } : {}),
        ...(position ? { position } : {}),
      }),
    );
  }

  #report(code: DiagnosticCode, message: string, place: RowPlace): void {
    this.report(code, message, originOf(place.page, place.table, place.row));
  }
}
