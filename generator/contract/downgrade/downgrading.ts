/**
 * One downgrade under way: the document that is read, how its references are read, and what has been noted.
 * Everything in this folder that converts takes it along.
 */
import type { JsonObject } from "../access/object-kinds.js";
import type { OpenApiDocument } from "../openapi.js";
import type { SchemaReferences } from "./schema-references.js";

export interface Downgrading {
  readonly document: OpenApiDocument;
  readonly references: SchemaReferences;
  /** Whether 3.0 takes more values for this schema than 3.1 does, here or behind a reference. */
  readonly isLossy: (schema: unknown) => boolean;
  /** Schemes that 3.0 has no type for. */
  readonly unsayableSchemes: ReadonlySet<string>;
  /** Schemes whose requirement may list scopes in 3.0. */
  readonly scopedSchemes: ReadonlySet<string>;
  /** Pointers of the objects whose copy is being made, so that none holds itself. */
  readonly open: Set<string>;
  /** `keyword` at `pointer` is not said by the new document; `carrier` holds it. */
  readonly kept: (pointer: string, keyword: string, carrier: string) => void;
  /** Something had to be said in another way, which readers of 3.0 may care about. */
  readonly changed: (pointer: string, what: string) => void;
}

/** A schema on its way from 3.1 to 3.0. Conversions change `form` and move to `kept` and `conditions`. */
export interface SchemaDraft {
  /** As the document has it. */
  readonly whole: JsonObject;
  /** The same without alternatives that only say `null`. */
  readonly original: JsonObject;
  readonly at: string;
  /** Pointer of the nearest schema around it that has an `$id`; "" for the document. */
  readonly base: string;
  readonly form: Record<string, unknown>;
  readonly kept: Record<string, unknown>;
  readonly conditions: { readonly value: unknown; readonly at: string }[];
  /** True when a type or alternative `null` was taken out. */
  hasLostNull: boolean;
}

/** Keeps a keyword as 3.1 has it, and takes it out of the form. */
export function keep(draft: SchemaDraft, keyword: string): void {
  note(draft, keyword);
  delete draft.form[keyword];
}

/** Keeps a keyword as 3.1 has it; the form may hold something in its place. */
export function note({ kept, original }: SchemaDraft, keyword: string): void {
  if (!Object.hasOwn(original, keyword)) return;
  defineOwn(kept, keyword, original[keyword]);
}

/** Sets a member, whatever its name. */
export function defineOwn(
  target: Record<string, unknown>,
  key: string,
  value: unknown,
): void {
  Object.defineProperty(target, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
