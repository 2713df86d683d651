/** An object before its fields are read: named after the row that asks for it, or after its table's caption. */
import { LIST_ITSELF } from "../vocabulary/object-names.js";
import type { Side } from "../page/page-model.js";
import { originOf } from "./origin.js";
import type { TableRef } from "./page-index.js";
import type { ObjectId, ServiceField, ServiceObject } from "./service-model.js";

/** Who asks for an object: its name in the type cell, and the field that refers to it. */
export interface AskedObject {
  readonly name?: string;
  readonly owner: string;
  readonly side: Side;
  readonly status: string | undefined;
  /** Set for a map: the values of keys that the table does not list. */
  readonly others?: ServiceField;
}

/** The object of `ref`, with all but its fields. */
export function emptyObject(
  id: ObjectId,
  ref: TableRef,
  asked: AskedObject,
): ServiceObject {
  const caption = ref.table.owners[0] ?? "";
  const bearsName = /^\p{Lu}/u.test(caption) && !LIST_ITSELF.test(caption);
  const name = asked.name ?? (bearsName ? caption : undefined);
  return {
    id,
    ...(name ? { name } : {}),
    owner: asked.owner,
    side: asked.side,
    origin: originOf(ref.page, ref.table),
    fields: [],
    ...(asked.others ? { additional: asked.others } : {}),
    open: false,
  };
}
