/**
 * What `explain` says of a term of ours: the code of a diagnostic, a rule of `diff` or of prose, an extension of the
 * contract. Terms need no project.
 */
import { EXTENSIONS } from "../contract/extensions.js";
import { DIAGNOSTIC_CODES, type DiagnosticCode } from "../diagnostics/codes.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { remedyOf } from "../diagnostics/remedies.js";
import { RULES } from "../diff/rules/all-rules.js";
import { RULE_EXAMPLES } from "../prose/rule-examples.js";
import type { Paint } from "../report/paint.js";
import { formatRules, ruleView } from "../report/rules-text.js";
import { wrapText } from "../report/wrap-text.js";
import { nearestName } from "./nearest-name.js";
import { EXIT, refusal, type Outcome } from "./outcome.js";

interface Explained {
  readonly term: string;
  readonly facts: object;
  readonly text: string;
}

export interface TermFormat {
  readonly paint: Paint;
  readonly columns: number;
}

/** The explanation of a term; undefined when it is none, a refusal when it is nearly one. */
export function explainTerm(
  term: string,
  format: TermFormat,
): Outcome | undefined {
  const found =
    ofCode(term, format) ??
    ofDiffRule(term) ??
    ofProseRule(term, format) ??
    ofExtension(term, format);
  if (found) {
    return {
      summary: { explained: 1 },
      diagnostics: [],
      result: [{ term: found.term, ...found.facts }],
      output: found.text,
    };
  }
  // Operations are never written like this.
  if (!/^(?:[a-z]+\/[a-z-]+|x-[a-z-]+)$/.test(term)) return undefined;
  const nearest = nearestName(term, terms());
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : "docs/diagnostics.md and docs/rules.md list all.";
  const message = `There is no code, rule or extension \`${term}\`: ${hint}`;
  return refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage);
}

/** Every term that can be explained. */
export function terms(): readonly string[] {
  return [
    ...Object.keys(DIAGNOSTIC_CODES),
    ...RULES.map(({ id }) => id),
    ...Object.keys(RULE_EXAMPLES),
    ...Object.keys(EXTENSIONS),
  ];
}

function ofCode(term: string, format: TermFormat): Explained | undefined {
  if (!Object.hasOwn(DIAGNOSTIC_CODES, term)) return undefined;
  const code = term as DiagnosticCode;
  const { severity, explanation } = DIAGNOSTIC_CODES[code];
  const remedy = remedyOf(code);
  return {
    term,
    facts: { kind: "diagnostic", severity, explanation, remedy },
    text: paragraphs(
      [`${code}: ${severity}`, explanation, `What to do: ${remedy}`],
      format,
    ),
  };
}

function ofDiffRule(term: string): Explained | undefined {
  const rule = RULES.find(({ id }) => id === term);
  return (
    rule && {
      term,
      // The kind of a change is the rule's own.
      facts: { ...ruleView(rule), kind: "diff rule" },
      text: formatRules([rule], { isMarkdown: false, withExamples: true }),
    }
  );
}

function ofProseRule(term: string, format: TermFormat): Explained | undefined {
  const example = Object.hasOwn(RULE_EXAMPLES, term)
    ? RULE_EXAMPLES[term]
    : undefined;
  if (!example) return undefined;
  const { field, words, gives } = example;
  return {
    term,
    facts: { kind: "prose rule", ...example },
    text: paragraphs(
      [
        `${term}: a rule that reads descriptions`,
        `Of \`${field}\` it reads:`,
        ...words.split("\n").map((line) => `    ${line}`),
        `and the contract says: ${gives}`,
      ],
      format,
    ),
  };
}

function ofExtension(term: string, format: TermFormat): Explained | undefined {
  const entries: Readonly<Record<string, (typeof EXTENSIONS)["x-"]>> =
    EXTENSIONS;
  const entry = Object.hasOwn(entries, term) ? entries[term] : undefined;
  if (!entry) return undefined;
  const { meaning, on, version, schema } = entry;
  const where = version === undefined ? "" : `, in its ${version} form only`;
  return {
    term,
    facts: {
      kind: "extension",
      meaning,
      on,
      ...(version === undefined ? {} : { version }),
      schema,
    },
    text: paragraphs(
      [
        `${term}: an extension of the contract${where}`,
        meaning,
        `Stands on: ${on.join(", ")}.`,
        `Its value: ${JSON.stringify(schema)}`,
      ],
      format,
    ),
  };
}

function paragraphs(
  [title = "", ...lines]: readonly string[],
  { paint, columns }: TermFormat,
): string {
  const body = lines.flatMap((line) => wrapText(line, columns - 2));
  return [paint("bold", title), ...body.map((line) => `  ${line}`), ""].join(
    "\n",
  );
}
