/**
 * Where things stand in a JSON text, and how a member is put in without touching the rest. Input: text that `JSON.parse`
 * takes. Known limit: nesting as deep as the call stack.
 */
import type { Position } from "../diagnostics/diagnostic.js";

export interface JsonNode {
  readonly start: number;
  /** The offset after it. */
  readonly end: number;
  /** Of an object; keys may repeat. */
  readonly members?: readonly JsonMember[];
  /** Of a list. */
  readonly items?: readonly JsonNode[];
}

export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly value: JsonNode;
}

/** Offsets of all values and keys. */
export function locateJson(text: string): JsonNode {
  const start = skipSpace(text, text.startsWith("\ufeff") ? 1 : 0);
  return readValue(text, start);
}

/** One-based line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** Where `JSON.parse` gave up, as far as its message says. */
export function positionOfSyntaxError(
  text: string,
  error: Error,
): Position | undefined {
  const at = /at position (\d+)/.exec(error.message)?.[1];
  if (at !== undefined) return positionAt(text, Number(at));
  return /end of JSON/.test(error.message)
    ? positionAt(text, text.length)
    : undefined;
}

function readValue(text: string, start: number): JsonNode {
  switch (text[start]) {
    case "{":
      return readObject(text, start);
    case "[":
      return readList(text, start);
    case '"':
      return { start, end: endOfString(text, start) };
    default: {
      const plain = /[^\s,\]}]*/y;
      plain.lastIndex = start;
      return { start, end: start + (plain.exec(text)?.[0].length ?? 0) };
    }
  }
}

function readObject(text: string, start: number): JsonNode {
  const members: JsonMember[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== "}") {
    const keyEnd = endOfString(text, at);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    const colon = skipSpace(text, keyEnd);
    const value = readValue(text, skipSpace(text, colon + 1));
    members.push({ key, keyStart: at, value });
    at = afterComma(text, value.end);
  }
  return { start, end: at + 1, members };
}

function readList(text: string, start: number): JsonNode {
  const items: JsonNode[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== "]") {
    const item = readValue(text, at);
    items.push(item);
    at = afterComma(text, item.end);
  }
  return { start, end: at + 1, items };
}

function afterComma(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text[at] === "," ? skipSpace(text, at + 1) : at;
}

function endOfString(text: string, start: number): number {
  const string = /"(?:[^"\\]|\\.)*"/sy;
  string.lastIndex = start;
  return start + (string.exec(text)?.[0].length ?? text.length - start);
}

function skipSpace(text: string, start: number): number {
  const space = /\s*/y;
  space.lastIndex = start;
  return start + (space.exec(text)?.[0].length ?? 0);
}
