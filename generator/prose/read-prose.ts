/**
 * A row's description into constraints: `ProseInput` in, `ProseReading` out.
 * Precision before recall: words that could mean something else demand nothing and are listed as unread.
 */
import type { Block } from "../document/document-tree.js";
import type { TypeExpression } from "../page/type-expression.js";
import {
  DEMANDS,
  LOOKS_LIKE_CONSTRAINT,
  MAYBE_CONSTRAINT,
  MAYBE_SIGN,
  NO_CONSTRAINT,
} from "../vocabulary/prose/triggers.js";
import type { Constraint, ProseReading, UnreadSentence } from "./constraint.js";
import { scopeOf } from "./field-scope.js";
import { TYPE_LENGTH_RULE, withLengthOfType } from "./length-of-type.js";
import { hullOf, partsOf } from "./hull-of-cases.js";
import type { Passage } from "./passage.js";
import {
  cellOf,
  type Cell,
  type Demand,
  type Finding,
  type FlowRule,
  type ListRule,
  type PassageRule,
} from "./rule.js";
import {
  BARE_DEFAULT_RULE,
  CHINESE_DEFAULT_RULE,
} from "./rules/defaults-chinese.js";
import { DEFAULT_LIST_RULES, DEFAULT_RULES } from "./rules/defaults.js";
import { FLAG_RULES } from "./rules/flags.js";
import { FORMAT_RULES } from "./rules/formats.js";
import { ITEM_COUNT_RULES } from "./rules/item-counts.js";
import { LAYOUT_RULES } from "./rules/layouts.js";
import { LENGTH_RULES } from "./rules/lengths.js";
import { MULTIPLE_RULES } from "./rules/multiples.js";
import { NUMBER_LIST_RULES } from "./rules/numbers-in-lists.js";
import { NUMBER_RULES } from "./rules/numbers.js";
import { PRESENCE_RULES } from "./rules/presence.js";
import { PATTERN_LIST_RULES } from "./rules/patterns-in-lists.js";
import { PATTERN_RULES } from "./rules/patterns.js";
import { REGULAR_EXPRESSION_RULES } from "./rules/regular-expressions.js";
import { SINGLE_BOUND_RULES } from "./rules/single-bounds.js";
import { ANNOUNCED_VALUE_RULES } from "./rules/values-announced.js";
import {
  CHINESE_LIST_RULE,
  CHINESE_VALUE_RULE,
} from "./rules/values-chinese.js";
import { FLOW_RULES } from "./rules/values-inline.js";
import { LIST_RULES } from "./rules/values-in-lists.js";
import { VALUE_SENTENCE_RULES } from "./rules/values-in-sentences.js";
import { INDICATED_RULE } from "./rules/values-indicated.js";
import { LINE_RULES } from "./rules/values-on-lines.js";
import { segmentDescription } from "./segment-description.js";
import { type Settled, settle } from "./settle-constraints.js";
import { remembered } from "./remembered.js";
import { holds, itemsAbout } from "./screen.js";
import { sharedReading } from "./shared-readings.js";
import type { Stated } from "./stated.js";
import { withStatedType } from "./stated-type.js";

export interface ProseInput {
  /** The row's name, by which the text may call the field. */
  readonly name: string;
  readonly type: TypeExpression;
  /** Blocks of the description cell. */
  readonly blocks: readonly Block[];
  /** The cell's whole text; read by itself where there are no blocks. */
  readonly text: string;
  /** The type cell as it stands, which may state a length: `String(64)`. */
  readonly typeText?: string;
}

/** Every rule that reads single passages, in the order in which they are tried. */
export const PASSAGE_RULES: readonly PassageRule[] = [
  ...VALUE_SENTENCE_RULES,
  ...ANNOUNCED_VALUE_RULES,
  INDICATED_RULE,
  CHINESE_VALUE_RULE,
  ...NUMBER_RULES,
  ...SINGLE_BOUND_RULES,
  ...ITEM_COUNT_RULES,
  ...MULTIPLE_RULES,
  ...LENGTH_RULES,
  ...DEFAULT_RULES,
  CHINESE_DEFAULT_RULE,
  BARE_DEFAULT_RULE,
  ...FLAG_RULES,
  ...FORMAT_RULES,
  ...PRESENCE_RULES,
  ...LAYOUT_RULES,
  ...PATTERN_RULES,
  ...REGULAR_EXPRESSION_RULES,
];

/** Rules that read a bulleted list. */
const LISTED_RULES: readonly ListRule[] = [
  ...LIST_RULES,
  CHINESE_LIST_RULE,
  ...NUMBER_LIST_RULES,
  ...DEFAULT_LIST_RULES,
  ...PATTERN_LIST_RULES,
];

/** Rules that read a run of paragraphs. */
const FLOWING_RULES: readonly FlowRule[] = [...LINE_RULES, ...FLOW_RULES];

/** Names of all rules: each has a fixture that it hits and one that nearly does. */
export const RULE_NAMES: readonly string[] = [
  ...new Set(
    [...LISTED_RULES, ...FLOWING_RULES, ...PASSAGE_RULES].map(
      (rule) => rule.name,
    ),
  ),
  TYPE_LENGTH_RULE,
];

const NOTHING: ProseReading = { constraints: [], unread: [] };
const NOTHING_STATED: Settled = { constraints: [], withdrawn: new Set() };
const MOST_UNREAD = 40;

/** What the words of a description demand, and which constraint-like sentences no rule understood. */
export function readProse(input: ProseInput): ProseReading {
  const reading =
    input.text.length < 2 || !mayConstrain(input)
      ? NOTHING
      : sharedReading(input, readInput);
  return withLengthOfType(reading, input.typeText, input.text);
}

function readInput({ name, type, blocks, text }: ProseInput): ProseReading {
  const description = segmentDescription(blocks, text);
  const scope = withStatedType(scopeOf(name, type), description);
  return readCell(cellOf(scope, description));
}

function readCell(cell: Cell): ProseReading {
  const { description, scope } = cell;
  const parts = scope.scalar === "string" ? partsOf(description) : [];
  const stated: Stated[] = hullOf(
    parts,
    (part) => readCell(cellOf(scope, part)).constraints,
  );
  const understood = new Set<Passage>(
    stated.flatMap(({ passages }) => passages),
  );
  const add = (rule: string, finding: Finding): void => {
    const { passages, words } = finding;
    for (const passage of passages) understood.add(passage);
    for (const demand of finding.demands)
      stated.push({ constraint: withOrigin(demand, rule, words), passages });
  };
  for (const list of description.lists)
    for (const rule of LISTED_RULES) {
      const finding = rule.read(list, cell);
      if (finding) add(rule.name, finding);
    }
  for (const flow of description.flows) {
    // A bare label at the end of a flow belongs to the list below it; what stands before it is still to be read.
    if (flow.passages.some((one) => one.text !== "" && understood.has(one)))
      continue;
    for (const rule of FLOWING_RULES) {
      const finding = rule.read(flow, cell);
      if (finding) add(rule.name, finding);
    }
  }
  for (const passage of description.passages)
    if (!understood.has(passage)) readPassage(passage, cell, add);
  const settled =
    stated.length > 0 ? settle(stated, cell, understood) : NOTHING_STATED;
  return {
    constraints: settled.constraints,
    unread: unreadOf(cell, understood, settled.withdrawn),
    ...(description.truncated ? { truncated: true as const } : {}),
  };
}

/** Cheap: most descriptions have no word that any rule could hit. */
function mayConstrain(input: ProseInput): boolean {
  return (
    input.blocks.some((block) => block.kind === "list") ||
    holdsTrigger(input.text)
  );
}

const holdsTrigger = remembered(
  (text) => MAYBE_SIGN.test(text) || MAYBE_CONSTRAINT.test(text),
);

function readPassage(
  passage: Passage,
  cell: Cell,
  add: (rule: string, finding: Finding) => void,
): void {
  if (passage.text === "") return;
  for (const rule of rulesAbout(passage.text)) {
    if (passage.guarded && !rule.readsConditions) continue;
    if (passage.label === "example" && !rule.readsExamples) continue;
    if (rule.fits?.(cell.scope) === false) continue;
    const demands = rule.read(passage, cell);
    if (!demands) continue;
    const { words } = passage;
    add(rule.name, { demands, words, passages: [passage] });
  }
}

/** The rules that a text holds a word for. */
const rulesAbout = itemsAbout(PASSAGE_RULES);

function withOrigin(demand: Demand, rule: string, words: string): Constraint {
  return { ...demand, rule, words } as Constraint;
}

function unreadOf(
  cell: Cell,
  understood: ReadonlySet<Passage>,
  withdrawn: ReadonlySet<Passage>,
): UnreadSentence[] {
  const seen = new Set<string>();
  for (const passage of cell.description.passages) {
    if (seen.size >= MOST_UNREAD) break;
    const looks =
      withdrawn.has(passage) ||
      (!understood.has(passage) && looksLikeConstraint(passage));
    if (looks) seen.add(passage.words);
  }
  return [...seen].map((words) => ({ words }));
}

function looksLikeConstraint({ text, label }: Passage): boolean {
  if (text === "" || label === "example") return false;
  if (label === "about") return DEMANDS.test(text) && !NO_CONSTRAINT.test(text);
  return label === undefined ? looksSo(text) : !NO_CONSTRAINT.test(text);
}

const looksSo = remembered(
  (text) => holds(LOOKS_LIKE_CONSTRAINT, text) && !holds(NO_CONSTRAINT, text),
);
