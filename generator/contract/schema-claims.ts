/**
 * Who uses which draft, in the order in which names are given: operations in their order, request before response,
 * breadth first. A claim's key is its place in the ledger.
 */
import type { Side } from "../page/page-model.js";
import type { ObjectId } from "../service/service-model.js";
import type { DraftRoot } from "./draft-operations.js";
import { schemaIdentifier } from "./identifiers.js";
import type { DraftObject } from "./draft-schemas.js";
import { idsIn, referencesOf } from "./schema-references.js";

export interface SchemaClaim {
  readonly draft: ObjectId;
  readonly direction: Side;
  /** Undefined for objects of structure pages. */
  readonly operation?: ClaimingOperation;
  /** Documented name, as an identifier. */
  readonly name?: string;
  /** Where it stands: `#200`, `#200.items`, `Volume.tags`. */
  readonly label: string;
  /** The draft and the field that it was reached by; undefined at a root. */
  readonly owner?: { readonly draft: ObjectId; readonly property: string };
}

export interface ClaimingOperation {
  readonly operationId: string;
  readonly method: string;
  readonly identity: string;
}

type Drafts = ReadonlyMap<ObjectId, DraftObject>;

/** Claims of one operation. */
export function claimsOf(
  operation: ClaimingOperation,
  roots: readonly DraftRoot[],
  drafts: Drafts,
): SchemaClaim[] {
  const all: SchemaClaim[] = [];
  for (const direction of ["request", "response"] as const) {
    const claims = new Claims(drafts, direction, operation);
    for (const root of roots) {
      if (root.direction !== direction) continue;
      for (const id of idsIn(root.schema)) claims.add(id, root.label);
    }
    all.push(...claims.all());
  }
  return all;
}

/** Claims of objects that no operation uses. */
export function unclaimedClaims(
  ids: readonly ObjectId[],
  drafts: Drafts,
): SchemaClaim[] {
  return ids.flatMap((id) => {
    const side = drafts.get(id)?.object.side ?? "response";
    const claims = new Claims(drafts, side);
    claims.add(id, "#structure");
    return claims.all();
  });
}

/** A queue that is also the result: each draft is claimed once. */
class Claims {
  readonly #claims: SchemaClaim[] = [];
  readonly #seen = new Set<ObjectId>();
  readonly #drafts: Drafts;
  readonly #direction: Side;
  readonly #operation: ClaimingOperation | undefined;

  constructor(drafts: Drafts, direction: Side, operation?: ClaimingOperation) {
    this.#drafts = drafts;
    this.#direction = direction;
    this.#operation = operation;
  }

  add(id: ObjectId, label: string, owner?: SchemaClaim["owner"]): void {
    const object = this.#drafts.get(id);
    if (!object || this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#claims.push({
      draft: id,
      direction: this.#direction,
      label,
      ...(this.#operation ? { operation: this.#operation } : {}),
      ...(object.name === undefined ? {} : { name: object.name }),
      ...(owner ? { owner } : {}),
    });
  }

  all(): SchemaClaim[] {
    for (let index = 0; index < this.#claims.length; index++) {
      const claim = this.#claims[index] as SchemaClaim;
      const draft = this.#drafts.get(claim.draft);
      if (!draft) continue;
      for (const { id, property } of referencesOf(draft.schema)) {
        const name = property ?? "*";
        this.add(id, labelBelow(claim, name), {
          draft: claim.draft,
          property: name,
        });
      }
    }
    return this.#claims;
  }
}

/** Labels grow with each level; deeper than any page that was ever seen, the level is left out. */
function labelBelow(claim: SchemaClaim, property: string): string {
  const label = claim.name ?? claim.label;
  return label.length > 400 ? `#deep.${property}` : `${label}.${property}`;
}

/** Name for an object that has none: from the field that it belongs to. */
export function propertyIdentifier(property: string): string {
  return property === "*" ? "Value" : (schemaIdentifier(property) ?? "Object");
}
