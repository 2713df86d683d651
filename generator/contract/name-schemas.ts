/**
 * A component name for every draft. Drafts of one name and shape share it, whatever their direction; names that the
 * ledger holds are kept; another shape of the same name is `<OperationId><Name>`, and `<Name>Output` in responses
 * where requests have `<Name>`. Uniqueness ignores case.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ObjectId } from "../service/service-model.js";
import type { DraftObject } from "./draft-schemas.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import {
  type LedgerSchema,
  ledgerSchemaKey,
  type NameLedger,
} from "./name-ledger.js";
import { propertyIdentifier, type SchemaClaim } from "./schema-claims.js";
import { identifyDrafts, isErrorRoot } from "./schema-identities.js";

export interface NamedSchemas {
  /** By draft. Drafts of one name have one shape; the first that claims it gives the content. */
  readonly names: ReadonlyMap<ObjectId, string>;
  readonly ledger: readonly LedgerSchema[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Naming {
  readonly drafts: ReadonlyMap<ObjectId, DraftObject>;
  readonly claims: readonly SchemaClaim[];
  readonly identities: ReadonlyMap<ObjectId, number>;
  readonly names: Map<ObjectId, string>;
  /** Name that drafts of an identity share. */
  readonly shared: Map<number, string>;
  /** Identity that has a name, by the name in lower case. */
  readonly taken: Map<string, number>;
  /** Next number to try for a name that is taken. */
  readonly numbers: Map<string, number>;
  readonly diagnostics: Diagnostic[];
}

/** Names for all drafts that `claims` reach. */
export function nameSchemas(
  drafts: ReadonlyMap<ObjectId, DraftObject>,
  claims: readonly SchemaClaim[],
  ledger: NameLedger,
): NamedSchemas {
  const naming: Naming = {
    drafts,
    claims,
    identities: identifyDrafts(drafts, claims),
    names: new Map(),
    shared: new Map(),
    taken: new Map(),
    numbers: new Map(),
    diagnostics: [],
  };
  const keys = ledgerKeys(naming);
  const kept = new Map(
    ledger.schemas.map((entry) => [ledgerSchemaKey(entry), entry.name]),
  );
  const before = keys.map((key) => key && kept.get(ledgerSchemaKey(key)));
  for (const [index, claim] of claims.entries()) {
    const name = before[index];
    if (name !== undefined) give(naming, claim.draft, name);
  }
  giveNewNames(naming);
  const entries = keys.flatMap((key, index) => {
    const name = naming.names.get(claims[index]?.draft ?? "");
    if (!key || name === undefined) return [];
    reportChange(naming, { index, before: before[index], name });
    return [{ ...key, name }];
  });
  return {
    names: naming.names,
    ledger: entries,
    diagnostics: naming.diagnostics,
  };
}

/** Gives the draft the name unless it has one or another shape has the name. */
function give(naming: Naming, draft: ObjectId, name: string): boolean {
  const identity = naming.identities.get(draft) ?? -1;
  if (naming.names.has(draft)) return true;
  const holder = naming.taken.get(name.toLowerCase());
  if (holder !== undefined && holder !== identity) return false;
  // A name that differs only in case from one of the same shape is that name.
  if (holder === identity) {
    naming.names.set(draft, existingSpelling(naming, name, identity));
    return true;
  }
  naming.taken.set(name.toLowerCase(), identity);
  naming.names.set(draft, name);
  if (!naming.shared.has(identity)) naming.shared.set(identity, name);
  return true;
}

function existingSpelling(
  { shared }: Naming,
  name: string,
  identity: number,
): string {
  const spelled = shared.get(identity);
  return spelled?.toLowerCase() === name.toLowerCase() ? spelled : name;
}

function giveNewNames(naming: Naming): void {
  const requested = requestedNames(naming);
  for (const claim of naming.claims) {
    if (naming.names.has(claim.draft)) continue;
    const identity = naming.identities.get(claim.draft) ?? -1;
    const shared = naming.shared.get(identity);
    if (shared !== undefined) {
      naming.names.set(claim.draft, shared);
      continue;
    }
    const [plain, ...others] = candidateNames(naming, claim, requested);
    if (plain !== undefined && give(naming, claim.draft, plain)) continue;
    const name =
      others.find((candidate) => give(naming, claim.draft, candidate)) ??
      giveNumbered(naming, claim.draft, others[0] ?? plain ?? "Schema");
    reportTaken(naming, claim, plain ?? "", name);
  }
}

/** The first free number; counted on from the last one, as there may be thousands. */
function giveNumbered(naming: Naming, draft: ObjectId, base: string): string {
  let count = naming.numbers.get(base.toLowerCase()) ?? 2;
  while (!give(naming, draft, `${base}_${count}`)) count += 1;
  naming.numbers.set(base.toLowerCase(), count + 1);
  return `${base}_${count}`;
}

/** Documented names that some shape has in requests, and whether that shape is in responses too. */
function requestedNames(naming: Naming): Map<string, Set<number>> {
  const requested = new Map<string, Set<number>>();
  for (const { draft, name, direction } of naming.claims) {
    if (name === undefined || direction !== "request") continue;
    const identities = requested.get(name.toLowerCase()) ?? new Set();
    identities.add(naming.identities.get(draft) ?? -1);
    requested.set(name.toLowerCase(), identities);
  }
  return requested;
}

/** Names to try, best first. */
function candidateNames(
  naming: Naming,
  claim: SchemaClaim,
  requested: ReadonlyMap<string, ReadonlySet<number>>,
): string[] {
  const operationId = claim.operation?.operationId ?? "";
  const wanted = wantedName(naming, claim, requested);
  if (wanted.startsWith(operationId) && claim.name === undefined)
    return [wanted];
  const property = claim.owner ? propertyIdentifier(claim.owner.property) : "";
  return [
    wanted,
    `${operationId}${wanted}`,
    `${operationId}${property}${wanted}`,
  ].filter((name, index, all) => all.indexOf(name) === index);
}

function wantedName(
  naming: Naming,
  claim: SchemaClaim,
  requested: ReadonlyMap<string, ReadonlySet<number>>,
): string {
  const { name, direction, operation, owner, label } = claim;
  if (name !== undefined) {
    const others = requested.get(name.toLowerCase());
    const identity = naming.identities.get(claim.draft) ?? -1;
    return direction === "response" && others && !others.has(identity)
      ? `${name}Output`
      : name;
  }
  if (owner) {
    const ownerName = naming.names.get(owner.draft) ?? "";
    // Names grow with each level as well; past this length they are numbered.
    return (ownerName + propertyIdentifier(owner.property)).slice(0, 160);
  }
  if (isErrorRoot(claim)) return "ErrorResponse";
  const operationId = operation?.operationId ?? "";
  if (label === "#body") return `${operationId}Request`;
  const [, root, variant] = VARIANT_LABEL.exec(label) ?? [];
  if (root !== undefined) {
    return `${variant}${root === "body" ? "Request" : `Response${statusWord(root)}`}`;
  }
  const place = label.slice(1);
  return direction === "response"
    ? `${operationId}Response${place.split(".").map(statusWord).join("")}`
    : operationId + place.split(".").map(propertyIdentifier).join("");
}

/** `#body:DetachDisk`, `#200:DetachDisk`. */
const VARIANT_LABEL = /^#(body|[1-5]\d\d|[1-5]XX|default):(\w+)$/;

function statusWord(word: string): string {
  return /^\d/.test(word) ? word : propertyIdentifier(word);
}

type LedgerKey = Omit<LedgerSchema, "name" | "formerly">;

/** The ledger's key for each claim; one that another shape of the operation has says where it stands. */
function ledgerKeys({ claims, identities }: Naming): (LedgerKey | undefined)[] {
  const seen = new Map<string, number>();
  const keys: (LedgerKey | undefined)[] = [];
  for (const claim of claims)
    keys.push(ledgerKey(claim, identities.get(claim.draft) ?? -1, seen));
  return keys;
}

/** Undefined where the key is that of an earlier claim; `seen` holds the identity of each key. */
function ledgerKey(
  { direction, operation, name, label }: SchemaClaim,
  identity: number,
  seen: Map<string, number>,
): LedgerKey | undefined {
  const method = operation?.method ?? "";
  const path = operation?.identity ?? "";
  const labels =
    name === undefined ? [label, `${label}~`] : [name, `${name} at ${label}`];
  for (const documented of labels) {
    const key = { method, path, direction, documented };
    const text = ledgerSchemaKey(key);
    const holder = seen.get(text);
    if (holder === undefined) {
      seen.set(text, identity);
      return key;
    }
    if (holder === identity) return undefined;
  }
  return undefined;
}

function reportTaken(
  { diagnostics, drafts }: Naming,
  { draft }: SchemaClaim,
  wanted: string,
  name: string,
): void {
  const origin = drafts.get(draft)?.object.origin;
  diagnostics.push(
    diagnostic(
      "contract/schema-name-taken",
      `Another object with other fields is called \`${wanted}\`; this one is \`${name}\`.`,
      origin && diagnosticSource(origin),
      { subject: name },
    ),
  );
}

function reportChange(
  { diagnostics, drafts, claims }: Naming,
  change: {
    readonly index: number;
    readonly before: string | undefined;
    readonly name: string;
  },
): void {
  const { before, name } = change;
  if (before === undefined || before === name) return;
  const origin = drafts.get(claims[change.index]?.draft ?? "")?.object.origin;
  diagnostics.push(
    diagnostic(
      "contract/schema-name-changed",
      `The schema \`${before}\` is now \`${name}\`, as its fields are no longer what they were.`,
      origin && diagnosticSource(origin),
      { subject: name, actual: name, expected: before },
    ),
  );
}
