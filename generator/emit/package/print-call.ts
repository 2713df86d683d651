/**
 * Prints a call of an example: `const answer = await f(client, {...});`, broken as prettier breaks it. Input: what stands
 * before and after the `=`, and the input as code; output: text. The object begins on the line of the call where it can.
 */
import {
  layoutObject,
  layoutValue,
  type ValueTerm,
} from "../print/code-layout.js";
import {
  flatText,
  group,
  ifBreak,
  indent,
  join,
  line,
  PRINT_WIDTH,
  printDoc,
  softline,
  type Doc,
} from "../print/doc.js";
import { widthOf } from "../print/string-width.js";

export function printCall(
  left: string,
  callee: string,
  {
    input,
    depth = 0,
  }: { readonly input: ValueTerm | undefined; readonly depth?: number },
): string {
  const head = `${left} ${callee}`;
  const room = PRINT_WIDTH - 2 * depth;
  const flat = flatCall(head, input);
  const fits = flatText(flat, room) !== undefined;
  // What is before the first place to break must fit beside the name.
  return fits || (input && widthOf(head) + 1 <= room)
    ? printDoc(callDoc(head, input, room), depth)
    : [
        printDoc(left, depth),
        printDoc(callDoc(callee, input, room - 2), depth + 1),
      ].join("\n");
}

function flatCall(head: string, input: ValueTerm | undefined): Doc {
  const args = input ? ["client", layoutValue(input)] : ["client"];
  return [`${head}(`, join(", ", args), ");"];
}

/** On one line, or with the object's brace on the line of the call, or with each argument on its own. */
function callDoc(
  head: string,
  input: ValueTerm | undefined,
  room: number,
): Doc {
  const flat = flatCall(head, input);
  if (!input || flatText(flat, room) !== undefined) return flat;
  const members = input.kind === "object" ? input.members : [];
  return widthOf(head) + "(client, {".length <= room
    ? [`${head}(client, `, layoutObject(members, true), ");"]
    : [head, broken(["client", layoutValue(input)]), ";"];
}

/** Arguments on lines of their own. */
function broken(args: readonly Doc[]): Doc {
  const inside = indent([softline, join([",", line], args)]);
  return group(["(", inside, ifBreak(","), softline, ")"], true);
}
