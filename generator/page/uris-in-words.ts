/**
 * Calls in lines that say more than one, or something beside it: "`POST /v1/bells`", "[POST] /v1/bells", "GET /v1/bells or
 * GET /v2/bells", a sentence. Input: the blocks below the heading of the URI, of which no line is a call as it stands;
 * output: the calls, and whether they had to be taken out of a sentence.
 */
import type { Block } from "../document/document-tree.js";
import {
  CALL_IN_WORDS,
  DOUBTED_CALL,
  WORDS_BESIDE_CALLS,
} from "../vocabulary/calls-in-words.js";
import type { FlowBlock } from "./page-flow.js";

export interface WrittenCall {
  /** "POST /v1/bells". */
  readonly line: string;
  readonly block: Block;
  /** The sentence that it was taken out of, where the line says more than how the call goes. */
  readonly sentence?: string;
}

/** More are a list of calls, and no call of the page. */
const MOST_CALLS = 6;
const LONGEST_LINE = 1_000;

/** Calls of lines that say nothing else; or the one call that is named at all. */
export function callsInWords(below: readonly FlowBlock[]): WrittenCall[] {
  const plain: WrittenCall[] = [];
  const said: WrittenCall[] = [];
  for (const { block } of below) {
    if (block.kind !== "paragraph" && block.kind !== "code") continue;
    for (const sentence of block.text.split("\n")) {
      if (sentence.length > LONGEST_LINE) continue;
      const calls = [...sentence.matchAll(CALL_IN_WORDS)].map(
        ([, method = "", target = ""]) => `${method} ${target}`,
      );
      if (calls.length === 0) continue;
      const beside = sentence.replace(CALL_IN_WORDS, " ");
      const isPlain = beside.replace(WORDS_BESIDE_CALLS, "") === "";
      const isDoubted = !isPlain && DOUBTED_CALL.test(beside);
      for (const line of calls) {
        if (isPlain) plain.push({ line, block });
        // What a doubt is about still tells that there is more than one.
        said.push({ line: isDoubted ? "" : line, block, sentence });
      }
    }
  }
  if (plain.length > 0) return plain.length > MOST_CALLS ? [] : plain;
  const [first] = said;
  const isOne = said.every(({ line }) => line === first?.line);
  return first && first.line !== "" && isOne ? [first] : [];
}
