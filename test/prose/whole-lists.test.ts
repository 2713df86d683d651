/**
 * A list of values is read whole or not at all: a closed one that lacks a value which the words tell breaks a caller.
 * Every way to tell three values, with each of many odd words in each place.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readRow } from "./prose-row.js";

type Told = readonly [value: string, meaning: string];

const WAYS: Readonly<Record<string, (told: readonly Told[]) => string>> = {
  "sentences with colons": (told) => explained(told, ". "),
  "clauses with colons": (told) => explained(told, "; "),
  "colons behind a label": (told) => `Options: ${explained(told, ", ")}`,
  "lines with colons": (told) => `\n${explained(told, ".\n")}`,
  "announced lines with colons": (told) =>
    `The options are as follows:\n${explained(told, ".\n")}`,
  "lines with dashes": (told) =>
    `Options:\n${told.map(([value, meaning]) => `${value} - ${meaning}`).join("\n")}`,
  "lines of values": (told) => `The value can be:\n${names(told).join("\n")}`,
  "items with colons": (told) => `\n- ${explained(told, "\n- ")}`,
  "items of values": (told) => `Options:\n- ${names(told).join("\n- ")}`,
  "a sentence of values": (told) =>
    `The value can be ${names(told).slice(0, -1).join(", ")}, or ${names(told).at(-1)!}`,
  "values in bold": (told) =>
    `The value can be ${names(told)
      .map((name) => `**${name}**`)
      .join(", ")}`,
  "values behind a label": (told) => `Options: ${names(told).join(", ")}`,
  "values between bars": (told) => `Options: ${names(told).join(" | ")}`,
  "what they indicate": (told) =>
    told.map(([value, meaning]) => `${value} indicates ${meaning}`).join(", "),
  "what each indicates": (told) =>
    told
      .map(([value, meaning]) => `${value} indicates that it is ${meaning}`)
      .join(". "),
  "dashes in a row": (told) => `Options are: - ${explained(told, " - ")}`,
  "values that are supported": (told) =>
    `${names(told).slice(0, -1).join(", ")}, and ${names(told).at(-1)!} are supported`,
  "what the value indicates": (told) =>
    told
      .slice(0, -1)
      .map(([value, meaning]) => `The value ${value} indicates ${meaning}`)
      .concat(`The value ${told.at(-1)![0]} indicates the rest`)
      .join(". "),
  "equations in brackets": (told) =>
    `(${told.map(([value, meaning]) => `${value}=${meaning}`).join(", ")})`,
  "values side by side": (told) => `Options: ${names(told).join(",")}`,
  "clauses in Chinese": (told) =>
    told.map(([value]) => `${value}：一种方式`).join("；"),
};

function explained(told: readonly Told[], joint: string): string {
  return told.map(([value, meaning]) => `${value}: ${meaning}`).join(joint);
}

function names(told: readonly Told[]): string[] {
  return told.map(([value]) => value);
}

const VALUES: readonly (readonly Told[])[] = [
  [
    ["rope", "by the rope"],
    ["hammer", "by the hammer"],
    ["wind", "by the wind"],
  ],
  [
    ["ROPE", "by the rope"],
    ["HAMMER", "by the hammer"],
    ["WIND_UP", "by the wind"],
  ],
  [
    ["rope_one", "by the rope"],
    ["hammer_two", "by the hammer"],
    ["wind_up", "by the wind"],
  ],
];

const ODD_WORDS = [
  ..."ip id x * a/b 1 0 -1 r5.large v1.0 1.0 a+b C++ C# N/A none null default all any other true false yes no".split(
    " ",
  ),
  ..."name type status string http/1.1 HTTP/2 us-east-1 10.0.0.0/8 ::/0 text/plain <= and or in not".split(
    " ",
  ),
  ..."OS::Nova::Server $ref #1 @all 1h 1-3 + unknown deleted available in-use UTC GMT+08:00 md5/sha1".split(
    " ",
  ),
  ..."1,000 case note min max N Y e-mail ipv4/ipv6 yearly/monthly L4/L7".split(
    " ",
  ),
  "10 Mbit/s",
  "two words",
  "Two Words",
  "not started",
  "dual stack",
];

const NUMBERS: readonly (readonly Told[])[] = [
  [
    ["0", "by the rope"],
    ["1", "by the hammer"],
    ["2", "by the wind"],
  ],
  [
    ["128", "by the rope"],
    ["256", "by the hammer"],
    ["512", "by the wind"],
  ],
];

const ODD_NUMBERS = [
  ..."-1 99 1-3 >5 5+ others Other 0x1 1.5 10GB five none true 1e3 N * default 100% 2^31 empty >=5".split(
    " ",
  ),
  "4 to 6",
  "10 GB",
  "other values",
  "less than 0",
];

for (const [way, tell] of Object.entries(WAYS)) {
  test(`values are told whole or not at all: ${way}`, () => {
    const texts = told(tell, VALUES, ODD_WORDS);
    const numbers = told(tell, NUMBERS, ODD_NUMBERS);
    const read = [
      ...texts.flatMap((one) => readBoth(one, "String")),
      ...numbers.flatMap((one) => readBoth(one, "Integer")),
    ];
    const partial = read
      .filter(({ values, asked }) => asked.some((one) => !values.has(one)))
      .map(({ values, text }) => `${[...values].join(", ")} << ${text}`);
    assert.equal(partial, []);
    assert.ok(read.length > 0, "no such list was read");
  });
}

interface Asked {
  readonly asked: readonly string[];
  readonly text: string;
}

/** The lists, and those with each odd word in the place of each value. */
function told(
  tell: (told: readonly Told[]) => string,
  lists: readonly (readonly Told[])[],
  oddWords: readonly string[],
): Asked[] {
  return lists
    .flatMap((list) => [
      list,
      ...oddWords.flatMap((odd) =>
        list.map(([, meaning], at) => list.with(at, [odd, meaning])),
      ),
    ])
    .map((list) => ({
      asked: names(list),
      text: `Way of ringing. ${tell(list)}.`,
    }));
}

/** What is read of a field that chooses by its name, and of another one. */
function readBoth(
  { asked, text }: Asked,
  type: string,
): (Asked & { readonly values: ReadonlySet<string> })[] {
  return ["ring_type", "ringing"].flatMap((name) => {
    const values = valuesOf(`${name}: ${type}`, text);
    return values ? [{ asked, text, values }] : [];
  });
}

/** The values of a list that is closed. */
function valuesOf(field: string, text: string): Set<string> | undefined {
  for (const constraint of readRow({ field, text }).constraints)
    if (constraint.kind === "enum" && !constraint.open)
      return new Set(constraint.values.map(({ value }) => String(value)));
  return undefined;
}

test.run();
