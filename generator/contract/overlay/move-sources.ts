/**
 * The sources of a contract after an overlay: each entry under the pointer that its part has now, with the actions that
 * touched it. Rows of parts that an action removed are listed apart, each with a diagnostic: nothing is lost silently.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { PageRef } from "../../source/page-source.js";
import { pointerSegment, pointerSegments } from "../access/resolve.js";
import type { ContractResult } from "../contract-options.js";
import type {
  SourceEntry,
  SourceOccurrence,
  SourcesDocument,
} from "../sources-document.js";
import type { Touch } from "./find-carrier.js";
import { isContainer, memberOf, type Container } from "./json-tree.js";
import { byAction, byCarrier, markOf } from "./mark-carriers.js";
import type { Overlay, OverlaySource } from "./overlay.js";

export interface Move {
  readonly document: object;
  /** What the entries are about, taken down before the actions. */
  readonly held: HeldParts;
  readonly touches: readonly Touch[];
  readonly overlay: Overlay;
  readonly pages: readonly PageRef[];
}

/** What an entry is about: the part itself, and what it is a member of. */
interface HeldPart {
  readonly node: unknown;
  readonly owner: Container | undefined;
  readonly name: string;
}

/** By pointer. */
export type HeldParts = ReadonlyMap<string, HeldPart>;

/** Finds the parts of all entries, so that they are known again wherever they go. */
export function holdParts(
  document: Container,
  { entries }: SourcesDocument,
): HeldParts {
  return new Map(
    Object.keys(entries).map((pointer) => {
      let node: unknown = document;
      let owner: Container | undefined;
      let name = "";
      for (const segment of pointerSegments(`#${pointer}`) ?? []) {
        owner = isContainer(node) ? node : undefined;
        node = owner ? memberOf(owner, segment) : undefined;
        name = segment;
      }
      return [pointer, { node, owner, name }];
    }),
  );
}

/** The sources of the new document. */
export function moveSources(
  { sources }: ContractResult,
  { held, ...move }: Move,
): Pick<ContractResult, "sources" | "diagnostics"> {
  const pointers = pointersOf(move.document as Container);
  const kept = new Map<string, SourceEntry>();
  const removed = new Map<string, SourceEntry>();
  for (const [pointer, entry] of Object.entries(sources.entries)) {
    const part = held.get(pointer);
    const now = part && pointerNow(part, pointers);
    if (now === undefined) removed.set(pointer, entry);
    else kept.set(now, entry);
  }
  for (const [carrier, touches] of byCarrier(move.touches)) {
    const pointer = pointers.get(carrier);
    if (pointer === undefined) continue;
    const entry = kept.get(pointer) ?? { occurrences: [] };
    const overlays = [...byAction(touches).values()].map((own) =>
      sourceOf(own, move.overlay.file),
    );
    kept.set(pointer, { ...entry, overlays });
  }
  return {
    sources: {
      ...sources,
      entries: sorted(kept),
      ...(removed.size > 0 ? { removed: sorted(removed) } : {}),
    },
    diagnostics: [...removed].flatMap(([pointer, entry]) =>
      removedRows(pointer, entry, move),
    ),
  };
}

/** Where every object and list of a document stands. */
function pointersOf(root: Container): ReadonlyMap<Container, string> {
  const pointers = new Map<Container, string>([[root, ""]]);
  for (const [node, pointer] of pointers) {
    for (const [name, member] of Object.entries(node)) {
      if (!isContainer(member) || pointers.has(member)) continue;
      pointers.set(member, `${pointer}/${pointerSegment(name)}`);
    }
  }
  return pointers;
}

function pointerNow(
  { node, owner, name }: HeldPart,
  pointers: ReadonlyMap<Container, string>,
): string | undefined {
  const own = isContainer(node) ? pointers.get(node) : undefined;
  if (own !== undefined) return own;
  // A part that is no object, or that an action replaced, is known by what it is a member of.
  const place = owner && pointers.get(owner);
  if (place === undefined || !owner || Array.isArray(owner)) return undefined;
  return Object.hasOwn(owner, name)
    ? `${place}/${pointerSegment(name)}`
    : undefined;
}

function sourceOf(touches: readonly Touch[], file: string): OverlaySource {
  const action = touches[0]?.action;
  const position = action?.position;
  return {
    ...markOf(touches),
    action: action?.remove ? "remove" : "update",
    target: action?.target ?? "",
    file,
    ...(position && { line: position.line, column: position.column }),
  };
}

/** One diagnostic for each row whose field is gone. */
function removedRows(
  pointer: string,
  { occurrences }: SourceEntry,
  { touches, pages, overlay }: Omit<Move, "held">,
): Diagnostic[] {
  const files = new Map(pages.map(({ id, file }) => [id, file]));
  const { action } = remover(pointer, touches) ?? {};
  const because = action ? `: ${action.reason}` : ".";
  return occurrences
    .filter(({ row }) => row !== undefined)
    .map((row) =>
      diagnostic(
        "contract/overlay-removed",
        `The row \`${row.row ?? ""}\` is not in the contract, as \`${overlay.file}\` removes it${because}`,
        placeOf(row, files.get(row.page) ?? row.page),
        { subject: pointer },
      ),
    );
}

function remover(
  pointer: string,
  touches: readonly Touch[],
): Touch | undefined {
  return touches.find(
    (touch) =>
      touch.action.remove &&
      (pointer === touch.pointer || pointer.startsWith(`${touch.pointer}/`)),
  );
}

function placeOf(
  { table, row, line, column = 1 }: SourceOccurrence,
  file: string,
): NonNullable<Diagnostic["source"]> {
  return {
    file,
    ...(table !== undefined && { table }),
    ...(row !== undefined && { row }),
    ...(line !== undefined && { position: { line, column } }),
  };
}

function sorted(
  entries: ReadonlyMap<string, SourceEntry>,
): Record<string, SourceEntry> {
  return Object.fromEntries(
    [...entries.keys()]
      .sort()
      .map((key) => [key, entries.get(key) as SourceEntry]),
  );
}
