/**
 * What `update` means (Overlay 1.0, section 4.4.3): an object is merged into an object, member by member and all the way
 * down; into a list a value is appended. Lists inside of objects are appended to each other, as version 1.1 clarifies.
 */
import {
  copyJson,
  isContainer,
  memberOf,
  setMember,
  type Container,
  type Location,
} from "./json-tree.js";

/** Merges in place. Output: what changed, relative to the target; empty where everything was so already. */
export function mergeUpdate(target: Container, update: unknown): Location[] {
  if (Array.isArray(target)) {
    target.push(copyJson(update));
    return [[target.length - 1]];
  }
  const changed: Location[] = [];
  for (const [name, value] of Object.entries(update as object)) {
    for (const below of mergeMember(target, name, value)) {
      changed.push([name, ...below]);
    }
  }
  return changed;
}

function mergeMember(
  target: Container,
  name: string,
  value: unknown,
): Location[] {
  const present = memberOf(target, name);
  if (Array.isArray(present) && Array.isArray(value)) {
    const before = present.length;
    for (const one of value) present.push(copyJson(one));
    return value.map((_one, index) => [before + index]);
  }
  const areObjects =
    isContainer(present) &&
    isContainer(value) &&
    !Array.isArray(present) &&
    !Array.isArray(value);
  if (areObjects) return mergeUpdate(present, value);
  if (Object.hasOwn(target, name) && present === value) return [];
  setMember(target, name, copyJson(value));
  return [[]];
}
