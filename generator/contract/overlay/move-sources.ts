/**
 * The sources of a contract after an overlay: each entry under the pointer that its part has now, with the actions that
 * touched it. Rows of parts that an action removed are listed apart, each with a diagnostic: nothing is lost silently.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { PageRef } from "../../source/page-source.js";
import { pointerSegment, pointerSegments } from "../access/resolve.js";
import type { ContractResult } from "../contract-options.js";
import type { SourceEntry, SourceOccurrence } from "../sources-document.js";
import type { Touch } from "./find-carrier.js";
import { isContainer, memberOf, type Container } from "./json-tree.js";
import { byAction, byCarrier, markOf } from "./mark-carriers.js";
import type { Overlay, OverlaySource } from "./overlay.js";

export interface Move {
  readonly document: object;
  /** What the parts of the old document became. */
  readonly copies: ReadonlyMap<Container, Container>;
  readonly touches: readonly Touch[];
  readonly overlay: Overlay;
  readonly pages: readonly PageRef[];
}

type Entries = Record<string, SourceEntry>;

/** The sources of the new document. */
export function moveSources(
  { document: old, sources }: ContractResult,
  move: Move,
): Pick<ContractResult, "sources" | "diagnostics"> {
  const pointers = pointersOf(move.document as Container);
  const kept = new Map<string, SourceEntry>();
  const removed = new Map<string, SourceEntry>();
  for (const [pointer, entry] of Object.entries(sources.entries)) {
    const now = pointerNow(old as unknown as Container, pointer, {
      ...move,
      pointers,
    });
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
  old: Container,
  pointer: string,
  {
    copies,
    pointers,
  }: Move & { readonly pointers: ReadonlyMap<Container, string> },
): string | undefined {
  const segments = pointerSegments(`#${pointer}`) ?? [];
  let node: unknown = old;
  let owner: Container | undefined;
  for (const segment of segments) {
    owner = isContainer(node) ? node : undefined;
    node = owner ? memberOf(owner, segment) : undefined;
  }
  if (isContainer(node)) {
    const copy = copies.get(node);
    const place = copy && pointers.get(copy);
    if (place !== undefined) return place;
  }
  // A part that is no object, or that an action replaced, is known by what it is a member of.
  const above = owner && copies.get(owner);
  const place = above && pointers.get(above);
  const name = segments.at(-1) ?? "";
  if (!above || place === undefined || Array.isArray(above)) return undefined;
  return Object.hasOwn(above, name)
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
  { touches, pages, overlay }: Move,
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

function sorted(entries: ReadonlyMap<string, SourceEntry>): Entries {
  return Object.fromEntries(
    [...entries.keys()]
      .sort()
      .map((key) => [key, entries.get(key) as SourceEntry]),
  );
}
