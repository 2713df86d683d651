/**
 * Plain JSON values that are changed in place, with names from outside: own members only, so that `__proto__` and
 * `constructor` are names like any other.
 */

export type JsonObject = Record<string, unknown>;
export type Container = JsonObject | unknown[];

/** Names from the root to a node; list members by index. */
export type Location = readonly (string | number)[];

/** True for an object or a list. */
export function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

/** The member of that name, if it is one of the container's own. */
export function memberOf(container: Container, name: string | number): unknown {
  return Object.hasOwn(container, name)
    ? (container as JsonObject)[name]
    : undefined;
}

/** Sets a member; a name that objects have by nature becomes an own member too. */
export function setMember(
  container: Container,
  name: string | number,
  value: unknown,
): void {
  Object.defineProperty(container, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** A copy that shares nothing; `onCopy` sees each object and list of it. */
export function copyJson<T>(value: T, onCopy?: (copy: Container) => void): T {
  if (!isContainer(value)) return value;
  const copy: Container = Array.isArray(value) ? [] : {};
  onCopy?.(copy);
  for (const [name, member] of Object.entries(value)) {
    setMember(copy, name, copyJson(member, onCopy));
  }
  return copy as T;
}
