/** The rules of `diff` for people: a line each, or with example and the rules that mirror them. */
import type { Rule } from "../diff/rules/rule.js";
import { mark } from "./diff-markdown.js";
import { formatTable } from "./format-table.js";

export interface RulesFormat {
  readonly isMarkdown: boolean;
  readonly withExamples: boolean;
}

/** A rule as JSON: the table's row without its test. */
export function ruleView(rule: Rule): object {
  const { id, element, direction, kind, keyword, level } = rule;
  const { audiences, explanation, example, mirror, counterpart } = rule;
  return {
    id,
    element,
    ...(direction && { direction }),
    kind,
    ...(keyword !== undefined && { keyword }),
    level,
    audiences,
    explanation,
    example,
    mirror,
    counterpart,
  };
}

/** All of them. */
export function formatRules(
  rules: readonly Rule[],
  { isMarkdown, withExamples }: RulesFormat,
): string {
  if (isMarkdown) return markdownTable(rules);
  if (withExamples) return rules.map(wholeRule).join("\n");
  return formatTable(
    ["rule", "level", "wire", "typescript", "sdk"],
    rules.map(({ id, level, audiences }) => [
      id,
      level,
      audiences.wire,
      audiences.typescript,
      audiences.sdk,
    ]),
  );
}

function markdownTable(rules: readonly Rule[]): string {
  const lines = rules.map(({ id, level, audiences, explanation }) => {
    const { wire, typescript, sdk } = audiences;
    return `| \`${id}\` | ${level} | ${wire} | ${typescript} | ${sdk} | ${mark(explanation)} |\n`;
  });
  return `| rule | level | wire | TypeScript | other SDKs | meaning |\n| --- | --- | --- | --- | --- | --- |\n${lines.join("")}`;
}

function wholeRule(rule: Rule): string {
  const { id, level, audiences, explanation, example, mirror } = rule;
  const { wire, typescript, sdk } = audiences;
  const counterpart =
    typeof rule.counterpart === "string"
      ? rule.counterpart
      : `none: ${rule.counterpart.none}`;
  return [
    `${id}: ${level} (wire ${wire}, TypeScript ${typescript}, other SDKs ${sdk})`,
    `  ${explanation}`,
    `  example, ${FRAMES[example.frame]}:`,
    `    before ${JSON.stringify(example.before)}`,
    `    after  ${JSON.stringify(example.after)}`,
    `  backwards ${mirror}`,
    `  other direction ${counterpart}`,
    "",
  ].join("\n");
}

const FRAMES = {
  requestSchema: "a schema of a request",
  responseSchema: "a schema of a response",
  operation: "members of an operation",
  webhook: "members of an operation that the service sends",
  document: "members of the document",
} as const;
