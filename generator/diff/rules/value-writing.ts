/** How the values of parameters and headers are written: what a change of it means for callers. */
import type { ElementKind } from "../change.js";
import { type TwoWayRow, TYPES_STAY } from "./make-rules.js";
import { becomesFalse, becomesTrue } from "./tests-of-changes.js";

/** A style that differs from the usual one and explodes like it. */
const STYLE_OF: Readonly<Record<string, string>> = {
  parameter: "deepObject",
  header: "pipeDelimited",
};
const EXPLODE_OF: Readonly<Record<string, boolean>> = {
  parameter: false,
  header: true,
};

/** What the rows are about, and an example of a change of it. */
interface Written {
  readonly element: ElementKind;
  readonly word: string;
  readonly example: (
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ) => TwoWayRow["example"];
}

export function writingRows({
  element,
  word,
  example,
}: Written): readonly TwoWayRow[] {
  const style = (keyword: string): readonly TwoWayRow[] => [
    {
      id: `${word}-${keyword.toLowerCase()}-changed`,
      element,
      kind: "changed",
      keyword,
      mirror: `${word}-${keyword.toLowerCase()}-changed`,
      example: example(
        {},
        { [keyword]: keyword === "style" ? STYLE_OF[word] : EXPLODE_OF[word] },
      ),
      request: {
        level: "breaking",
        because: `Values of the ${word} are written in another way (\`${keyword}\`): what callers send is read wrongly.`,
        for: TYPES_STAY,
      },
      response: {
        level: "breaking",
        because: `Values of the ${word} arrive written in another way (\`${keyword}\`): what callers read from it is wrong.`,
        for: TYPES_STAY,
      },
    },
  ];
  return [
    ...style("style"),
    ...style("explode"),
    {
      id: `${word}-may-be-empty`,
      element,
      kind: "changed",
      keyword: "allowEmptyValue",
      when: becomesTrue,
      mirror: `${word}-may-not-be-empty`,
      example: example({}, { allowEmptyValue: true }),
      request: {
        level: "info",
        because: `The ${word} may be sent without a value from now on.`,
      },
      response: {
        level: "warning",
        because: `The ${word} may arrive without a value from now on.`,
      },
    },
    {
      id: `${word}-may-not-be-empty`,
      element,
      kind: "changed",
      keyword: "allowEmptyValue",
      when: becomesFalse,
      mirror: `${word}-may-be-empty`,
      example: example({ allowEmptyValue: true }, {}),
      request: {
        level: "breaking",
        because: `The ${word} must have a value from now on.`,
      },
      response: {
        level: "info",
        because: `The ${word} always has a value from now on.`,
      },
    },
    {
      id: `${word}-takes-reserved-characters`,
      element,
      kind: "changed",
      keyword: "allowReserved",
      when: becomesTrue,
      mirror: `${word}-escapes-reserved-characters`,
      example: example({}, { allowReserved: true }),
      request: {
        level: "warning",
        because: `Reserved characters in the ${word} are sent as they are from now on.`,
      },
      response: {
        level: "warning",
        because: `Reserved characters in the ${word} arrive as they are from now on.`,
      },
    },
    {
      id: `${word}-escapes-reserved-characters`,
      element,
      kind: "changed",
      keyword: "allowReserved",
      when: becomesFalse,
      mirror: `${word}-takes-reserved-characters`,
      example: example({ allowReserved: true }, {}),
      request: {
        level: "warning",
        because: `Reserved characters in the ${word} must be escaped from now on.`,
      },
      response: {
        level: "warning",
        because: `Reserved characters in the ${word} arrive escaped from now on.`,
      },
    },
  ];
}
