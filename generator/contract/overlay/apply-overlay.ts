/**
 * Applies the actions of an overlay to a contract, in their order. Input: what `buildContract` made; output: the same
 * with the corrections, each marked where it touched something, and diagnostics at the place of the action.
 * An action that is wrong, matches nothing or changes nothing is an error and is left out; the others are applied.
 */
import type { PageRef } from "../../source/page-source.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { ContractResult } from "../contract-options.js";
import { touchOf, type ChangedPlace, type Touch } from "./find-carrier.js";
import { judgeResult } from "./judge-result.js";
import { isTooDeep } from "../access/nesting.js";
import {
  copyJson,
  isContainer,
  memberOf,
  type Container,
  type Location,
} from "./json-tree.js";
import { markCarriers } from "./mark-carriers.js";
import { mergeUpdate } from "./merge-update.js";
import { holdParts, moveSources } from "./move-sources.js";
import type { Overlay, OverlayAction } from "./overlay.js";
import { selectNodes } from "./select-nodes.js";
import { settleExamples } from "./settle-examples.js";

/** What overlays are applied to, and where its rows stand. */
export interface OverlayBase {
  readonly contract: ContractResult;
  readonly pages: readonly PageRef[];
}

/** Applies the overlay; without one the contract stays as it is. */
export function applyOverlay(
  { contract, pages }: OverlayBase,
  overlay: Overlay | undefined,
): ContractResult {
  if (!overlay || overlay.actions.length === 0) return contract;
  const known = new Set<Container>();
  const document = copyJson(contract.document, (copy) => known.add(copy));
  const root = document as unknown as Container;
  const held = holdParts(root, contract.sources);
  const touches: Touch[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const action of overlay.actions) {
    const problem = applyAction(action, {
      document,
      touch: (place) =>
        void touches.push(touchOf(action, place, { document: root, known })),
    });
    if (problem) diagnostics.push(diagnosticOf(problem, action, overlay.file));
  }
  if (isTooDeep(document)) {
    const message = "The overlay makes a document that nests too deep.";
    const place = { file: overlay.file };
    diagnostics.push(diagnostic("contract/overlay-breaks", message, place));
    return {
      ...contract,
      diagnostics: [...contract.diagnostics, ...diagnostics],
    };
  }
  const broken = judgeResult(contract.document, document, { touches, overlay });
  // What is no document any more must not reach anybody, even where errors are to be written.
  if (broken.length > 0) {
    const said = [...contract.diagnostics, ...diagnostics, ...broken];
    return { ...contract, diagnostics: said };
  }
  const examples = settleExamples({
    before: contract.document,
    after: document,
    touches,
    overlay,
  });
  markCarriers(touches);
  const moved = moveSources(contract, {
    held,
    document,
    touches,
    overlay,
    pages,
  });
  return {
    ...contract,
    document,
    sources: moved.sources,
    diagnostics: [
      ...contract.diagnostics,
      ...diagnostics,
      ...examples,
      ...moved.diagnostics,
    ],
  };
}

type Problem = Pick<Diagnostic, "code" | "message">;

interface Application {
  readonly document: object;
  /** Notes a change. */
  readonly touch: (place: ChangedPlace) => void;
}

/** Applies an action to all that it selects, or to nothing. */
function applyAction(
  action: OverlayAction,
  { document, touch }: Application,
): Problem | undefined {
  const target = `\`${action.target}\``;
  const selection = selectNodes(document, action.target);
  if ("problem" in selection) {
    return wrongTarget(`The target ${target} ${selection.problem}.`);
  }
  const { locations } = selection;
  if (locations.length === 0) {
    return stale(`The target ${target} matches nothing any more.`);
  }
  const nodes = locations.map((location) => nodeAt(document, location));
  const plain = nodes.findIndex((node) => !isContainer(node));
  if (plain >= 0) {
    const seen = JSON.stringify(nodes[plain]);
    return wrongTarget(
      `The target ${target} selects ${seen}, expected objects and lists; for a plain value select the object around it.`,
    );
  }
  return action.remove
    ? removeAll(action, locations, { document, touch })
    : updateAll(action, locations, { document, touch });
}

function updateAll(
  { update, target }: OverlayAction,
  locations: readonly Location[],
  { document, touch }: Application,
): Problem | undefined {
  const targets = locations.map((location) => ({
    location,
    node: nodeAt(document, location) as Container,
  }));
  const isObject = isContainer(update) && !Array.isArray(update);
  const misfit = targets.some(({ node }) => !Array.isArray(node) && !isObject);
  if (misfit) {
    return {
      code: "contract/overlay-invalid",
      message: `The target \`${target}\` selects an object, expected an object as \`update\`.`,
    };
  }
  let changes = 0;
  for (const { location, node } of targets) {
    const below = mergeUpdate(node, update);
    for (const one of below) {
      touch({ location: [...location, ...one], isGone: false });
    }
    changes += below.length;
  }
  return changes > 0
    ? undefined
    : stale(`The update of \`${target}\` changes nothing any more.`);
}

function removeAll(
  { target }: OverlayAction,
  locations: readonly Location[],
  { document, touch }: Application,
): Problem | undefined {
  if (locations.some(({ length }) => length === 0)) {
    return wrongTarget(
      `The target \`${target}\` selects the whole document, which cannot be removed.`,
    );
  }
  // Inner ones first, and later members of a list: the others stay where they were found.
  for (const location of [...locations].sort(innerFirst)) {
    const owner = location.slice(0, -1);
    const name = location.at(-1) ?? "";
    const container = nodeAt(document, owner);
    if (Array.isArray(container)) container.splice(Number(name), 1);
    else delete (container as Record<string, unknown>)[name];
    touch({ location, isGone: true });
  }
  return undefined;
}

function innerFirst(a: Location, b: Location): number {
  return b.length - a.length || Number(b.at(-1)) - Number(a.at(-1)) || 0;
}

function nodeAt(root: object, location: Location): unknown {
  let node: unknown = root;
  for (const name of location) {
    node = isContainer(node) ? memberOf(node, name) : undefined;
  }
  return node;
}

function stale(message: string): Problem {
  return { code: "contract/overlay-stale", message };
}

function wrongTarget(message: string): Problem {
  return { code: "contract/overlay-target", message };
}

function diagnosticOf(
  { code, message }: Problem,
  { position, target }: OverlayAction,
  file: string,
): Diagnostic {
  const place = { file, ...(position ? { position } : {}) };
  return diagnostic(code, message, place, { subject: target });
}
