/** What becomes of callers when a keyword that is on or off is switched. */
import type { TwoWayRow } from "./make-rules.js";
import {
  both,
  type Judgement,
  schemaExample,
  TYPES_STAY,
} from "./make-rules.js";
import { becomesFalse, becomesTrue } from "./tests-of-changes.js";

interface Flag {
  readonly keyword: string;
  readonly type: string;
  readonly on: string;
  readonly off: string;
  readonly becomesOn: readonly [request: Judgement, response: Judgement];
  readonly becomesOff: readonly [request: Judgement, response: Judgement];
}

/** Keywords that are on or off. */
const FLAGS: readonly Flag[] = [
  {
    keyword: "deprecated",
    type: "string",
    on: "value-deprecated",
    off: "value-undeprecated",
    becomesOn: [
      {
        level: "warning",
        because: "The value is still taken and is going to be removed.",
      },
      {
        level: "warning",
        because: "The value is still sent and is going to be removed.",
      },
    ],
    becomesOff: both("info", "The value is here to stay after all."),
  },
  {
    keyword: "readOnly",
    type: "string",
    on: "value-became-read-only",
    off: "value-no-longer-read-only",
    becomesOn: [
      {
        level: "breaking",
        because:
          "Callers can no longer set the value: it is ignored or refused.",
      },
      { level: "info", because: "The value is the service's alone." },
    ],
    becomesOff: [
      { level: "info", because: "Callers may set the value." },
      { level: "info", because: "Callers may set the value." },
    ],
  },
  {
    keyword: "writeOnly",
    type: "string",
    on: "value-became-write-only",
    off: "value-no-longer-write-only",
    becomesOn: [
      { level: "info", because: "The value is never sent back." },
      {
        level: "breaking",
        because:
          "The value is no longer sent: code that reads it finds nothing.",
      },
    ],
    becomesOff: [
      { level: "info", because: "The value may be sent back." },
      { level: "info", because: "The value may be sent." },
    ],
  },
  {
    keyword: "uniqueItems",
    type: "array",
    on: "entries-must-differ",
    off: "entries-may-repeat",
    becomesOn: [
      {
        level: "breaking",
        because: "Lists in which an entry stands twice are refused.",
        for: TYPES_STAY,
      },
      { level: "info", because: "No entry stands twice in a list." },
    ],
    becomesOff: [
      { level: "info", because: "Entries may stand twice in a list." },
      {
        level: "warning",
        because: "Entries may stand twice in a list.",
        for: TYPES_STAY,
      },
    ],
  },
];

function flagRows(flag: Flag): readonly TwoWayRow[] {
  const { keyword, type, on, off } = flag;
  const isOff = { type, items: { type: "string" } };
  const isOn = { ...isOff, [keyword]: true };
  return [
    {
      id: on,
      element: "schema",
      kind: "changed",
      keyword,
      when: becomesTrue,
      mirror: off,
      example: schemaExample(isOff, isOn),
      request: flag.becomesOn[0],
      response: flag.becomesOn[1],
    },
    {
      id: off,
      element: "schema",
      kind: "changed",
      keyword,
      when: becomesFalse,
      mirror: on,
      example: schemaExample(isOn, isOff),
      request: flag.becomesOff[0],
      response: flag.becomesOff[1],
    },
  ];
}

export const FLAG_ROWS: readonly TwoWayRow[] = FLAGS.flatMap(flagRows);
