/** Facts in, findings out: which rule a change hits and what follows for whom. Nothing about causes yet. */
import type { Change } from "./change.js";
import { rulesFor } from "./rules/all-rules.js";
import {
  AUDIENCES,
  type Audience,
  type Impact,
  type Level,
  type Rule,
} from "./rules/rule.js";

export interface Judged {
  readonly rule: string;
  readonly also?: string;
  readonly level: Level;
  readonly audiences: Readonly<Record<Audience, Impact>>;
  readonly explanation: string;
}

const ORDER: readonly Impact[] = ["none", "info", "warning", "breaking"];

/** Positive when `left` is worse. */
export function compareImpacts(left: Impact, right: Impact): number {
  return ORDER.indexOf(left) - ORDER.indexOf(right);
}

/** The worst of some. */
export function worst<I extends Impact>(impacts: readonly I[], least: I): I {
  return impacts.reduce(
    (found, one) => (compareImpacts(one, found) > 0 ? one : found),
    least,
  );
}

/** What is reached from requests and responses is judged in both directions; the worse one counts. */
export function judge(change: Change): Judged {
  const { direction } = change;
  const isKnown = direction === "request" || direction === "response";
  const rules = [...rulesFor(change, isKnown ? direction : undefined)];
  rules.sort((a, b) => compareImpacts(b.level, a.level));
  const [first, second] = rules;
  if (!first) return withoutRule(change);
  return {
    rule: first.id,
    ...(second && { also: second.id }),
    level: first.level,
    audiences: worstOf(rules),
    explanation: second
      ? `${first.explanation} ${second.explanation}`
      : first.explanation,
  };
}

function worstOf(rules: readonly Rule[]): Record<Audience, Impact> {
  const entries = AUDIENCES.map((audience) => [
    audience,
    worst(
      rules.map(({ audiences }) => audiences[audience]),
      "none",
    ),
  ]);
  return Object.fromEntries(entries) as Record<Audience, Impact>;
}

/** Foreign documents hold things that no table foresees; they are reported all the same. */
function withoutRule({ element, kind }: Change): Judged {
  return {
    rule: "unforeseen-change",
    level: "warning",
    audiences: { wire: "warning", typescript: "warning", sdk: "warning" },
    explanation: `Something was ${kind} that no rule foresees (${element}): look at it.`,
  };
}
