/**
 * A second reader judged 80 findings without the first verdicts: all breaking ones and warnings, 30 of words in the
 * proportions of the first verdicts (at least three of each), 30 others; each stratum in the order of
 * sha256(seed + ":" + fingerprint). Each row: first, second, final verdict. Of words this reader said `markup` or
 * `prose` only, so that `facts` (does another fact stand there?) is the fairer figure for them. What the reader then
 * found amiss beyond the sample was corrected in the verdicts without a further blind reading.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { projectRoot } from "../project-root.js";

interface Agreement {
  readonly findings: number;
  readonly agreed: number;
  /** Cohen's, to three digits. */
  readonly kappa: number;
}

interface SecondReading {
  readonly all: Agreement;
  readonly words: Agreement;
  readonly facts: Agreement;
  readonly verdicts: Readonly<
    Record<string, Readonly<Record<string, readonly [string, string, string]>>>
  >;
}

type Verdicts = Readonly<
  Record<string, Readonly<Record<string, readonly [string, string]>>>
>;
type Pairs = readonly (readonly [string, string])[];

const reading = load("definition-second-reading.json") as SecondReading;
const verdicts = load("definition-verdicts.json") as Verdicts;

const rows = Object.entries(reading.verdicts).flatMap(([service, known]) =>
  Object.entries(known).map(([id, [first, second, final]]) => {
    const [rule, verdict] = verdicts[service]?.[id] ?? [];
    return { id, first, second, final, rule, verdict };
  }),
);
const all: Pairs = rows.map(({ first, second }) => [first, second]);
const words: Pairs = rows
  .filter(({ rule }) => rule?.startsWith("description-"))
  .map(({ first, second }) => [first, second]);
const facts: Pairs = words.map(([first, second]) => [
  first === "prose" ? "told" : "none",
  second === "prose" ? "told" : "none",
]);

for (const [title, pairs, want] of [
  ["all findings", all, reading.all],
  ["words", words, reading.words],
  ["facts that words tell", facts, reading.facts],
] as const) {
  test(`second reading, ${title}: the figures follow from the verdicts`, () => {
    assert.equal(agreementOf(pairs), want);
  });
}

test("second reading: what was settled on is the verdict that counts", () => {
  const differing = rows.filter(({ final, verdict }) => final !== verdict);
  assert.equal(differing, []);
});

test("second reading: the readers agree well beyond chance", () => {
  assert.ok(reading.all.findings >= 80);
  assert.ok(reading.all.kappa > 0.8, String(reading.all.kappa));
});

/** Cohen's kappa: agreement beyond that of two readers who guess with the same habits. */
function agreementOf(pairs: Pairs): Agreement {
  const findings = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const kinds = new Set(pairs.flat());
  const byChance = [...kinds]
    .map((kind) => {
      const share = (side: 0 | 1) =>
        pairs.filter((pair) => pair[side] === kind).length / findings;
      return share(0) * share(1);
    })
    .reduce((sum, one) => sum + one, 0);
  const kappa = (agreed / findings - byChance) / (1 - byChance);
  return { findings, agreed, kappa: Math.round(kappa * 1000) / 1000 };
}

function load(name: string): unknown {
  const file = path.join(projectRoot, "test/reference", name);
  return JSON.parse(readFileSync(file, "utf8"));
}

test.run();
