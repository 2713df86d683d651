/**
 * Damages of which the reader is known to say nothing. Input: a damaged page; output: whether it has one of them.
 * Taking an entry out makes the test cover it: that is all there is to do once the reader speaks.
 */

const KNOWN: readonly {
  readonly title: string;
  readonly isIn: (text: string) => boolean;
}[] = [
  {
    title: "rows of a Markdown page whose table has lost its start",
    isIn: (text) => closesMore(text, "table"),
  },
  {
    title: "cells right below `tbody`, whose row has lost its start",
    isIn: (text) => /<tbody><td/.test(text),
  },
  {
    title: "an article that a `div` too much ends early",
    isIn: (text) => closesMore(text, "div"),
  },
];

/** True for a page whose lost rows are known not to be reported. */
export function isKnownSilence(text: string): boolean {
  return KNOWN.some(({ isIn }) => isIn(text));
}

function closesMore(text: string, tag: "table" | "div"): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(new RegExp(`</${tag}`, "g")) > count(new RegExp(`<${tag}`, "g"));
}
