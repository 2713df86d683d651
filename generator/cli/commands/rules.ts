/** `helpspec rules`: every rule of `diff`, with its level, whom it hits, an explanation and an example. */
import { RULES } from "../../diff/rules/all-rules.js";
import type { Level } from "../../diff/rules/rule.js";
import { formatRules, ruleView } from "../../report/rules-text.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { nearestName } from "../nearest-name.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import type { CommonOptions } from "../print-outcome.js";

export interface RulesOptions extends Omit<CommonOptions, "format"> {
  readonly format: "text" | "markdown" | "json";
  readonly level?: Level;
}

/** Runs `rules`; words narrow the list down to ids that hold them, one whole id shows that rule with its example. */
export function rules(
  words: readonly string[],
  options: RulesOptions,
): Outcome {
  const { format, level, verbose = false } = options;
  const whole = RULES.find(({ id }) => words.length === 1 && id === words[0]);
  const chosen = whole
    ? [whole]
    : RULES.filter(
        (rule) =>
          (level === undefined || rule.level === level) &&
          words.every((word) => rule.id.includes(word)),
      );
  if (chosen.length === 0) {
    const ids = RULES.map(({ id }) => id);
    const nearest = nearestName(words[0] ?? "", ids);
    const hint = nearest ? `did you mean \`${nearest}\`?` : "there are none.";
    const message = `No rule has ${words.map((word) => `\`${word}\``).join(", ")} in its id: ${hint}`;
    return refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage);
  }
  return {
    summary: { rules: chosen.length },
    diagnostics: [],
    result: { rules: chosen.map(ruleView) },
    output:
      format === "json"
        ? ""
        : formatRules(chosen, {
            isMarkdown: format === "markdown",
            withExamples: verbose || whole !== undefined,
          }),
    talk: `${chosen.length} of ${RULES.length} rules.\n`,
  };
}
