/** Names that are told of a thing: "The name of a bell". Input: a cell, or the subject of a sentence; output: what is named. */
import { type Description, openingOf } from "./passage.js";
import type { Cell } from "./rule.js";

const NAME_OF_THING =
  /^(?:(?:specifies|indicates) )?the (name|id) of (?:an?|the) ([a-z]+(?: [a-z]+)?)$/i;

/** "The name of a bell": a bell name. */
export function nameOfThing({ description }: Cell): string | undefined {
  const found = NAME_OF_THING.exec(openingOf(description));
  return found ? `${found[2]} ${found[1]}`.toLowerCase() : undefined;
}

const NAME_OF_KIND = /^the (name|description) of an? ((?:[a-z]+ ){0,3}[a-z]+)$/;

/** "The name of a bell" in a name that the first sentence tells of a bell. */
export function isNameOfKind(
  subject: string,
  { scope, description }: Cell,
): boolean {
  const [, noun, kind] = NAME_OF_KIND.exec(subject.toLowerCase()) ?? [];
  if (noun === undefined) return isNameInOneWord(subject, description);
  if (noun !== scope.noun) return false;
  const what = firstWords(description);
  const [, ownNoun, ownKind] = OF_KIND.exec(what) ?? [];
  return what === `${kind} ${noun}` || (ownNoun === noun && ownKind === kind);
}

/** "The ringername" where the first sentence says "Name of the tower ringer". */
function isNameInOneWord(subject: string, description: Description): boolean {
  const thing = /^the ([a-z]{3,20})name$/i.exec(subject)?.[1]?.toLowerCase();
  if (thing === undefined) return false;
  const [, noun, kind] = OF_KIND.exec(firstWords(description)) ?? [];
  return (
    noun === "name" &&
    !/ (?:of|and|or|for|in|on) /.test(kind ?? "") &&
    ` ${kind}`.endsWith(` ${thing}`)
  );
}

/** The first sentence in small letters, without what begins any of them. */
function firstWords(description: Description): string {
  return openingOf(description)
    .toLowerCase()
    .replace(/^(?:(?:specifies|indicates) )?(?:the )?/, "");
}

/** "Name of the bell": what is named, up to a comma or what is said of it. */
const OF_KIND =
  /^(\w+) of (?:the|an?) ((?:[a-z]+ ){0,3}?[a-z]+)(?:$|,| (?:can|must|may|consists|contains|has|is)\b)/;
