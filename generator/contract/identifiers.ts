/**
 * The one place of this stage that makes identifiers: letters and digits of ASCII, a letter first.
 * A name that cannot be written so without losing letters gives undefined, and the caller derives another.
 */

/** Names that some common language keeps for itself even in PascalCase. */
const RESERVED: ReadonlySet<string> = new Set([
  "None",
  "True",
  "False",
  "Self",
]);

/** Longer names help nobody; a page may hold one of a megabyte. */
const LONGEST = 160;

/** `security group rule`, `security_group_rule` and `SecurityGroupRule` are all `SecurityGroupRule`. */
export function pascalCase(text: string): string {
  return text
    .slice(0, 4 * LONGEST)
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, LONGEST);
}

/** The identifier for a documented name of an object, or undefined where none can be made. */
export function schemaIdentifier(text: string): string | undefined {
  return identifier(text, "Schema", "Object");
}

/** The identifier for an official name of an operation, or undefined where none can be made. */
export function operationIdentifier(text: string): string | undefined {
  return identifier(text, "Operation", "Operation");
}

/** `GET /v2/{id}/disks` as `GetV2ByIdDisks`: from the method and every segment. */
export function operationIdentifierOfPath(
  method: string,
  path: string,
): string {
  const words = path.split("/").map((segment) =>
    segment
      .split(/(\{[^{}]*\})/)
      .map((part) =>
        part.startsWith("{") ? `By${pascalCase(part)}` : pascalCase(part),
      )
      .join(""),
  );
  const verb = method.charAt(0).toUpperCase() + method.slice(1).toLowerCase();
  return (verb + words.join("")).slice(0, LONGEST);
}

/** `to be reviewed` as `TO_BE_REVIEWED`; undefined for sentences and for what is no ASCII. */
export function constantIdentifier(text: string): string | undefined {
  if (hasForeignLetters(text)) return undefined;
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  if (words.length === 0 || words.length > 6) return undefined;
  const name = words.join("_").toUpperCase();
  return /^[A-Z]/.test(name) && name.length <= 48 ? name : undefined;
}

function identifier(
  text: string,
  prefix: string,
  suffix: string,
): string | undefined {
  if (hasForeignLetters(text)) return undefined;
  const name = pascalCase(text);
  if (name === "" || /^\d+$/.test(name)) return undefined;
  if (/^\d/.test(name)) return prefix + name;
  return RESERVED.has(name) ? name + suffix : name;
}

function hasForeignLetters(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text) && /[^A-Za-z\P{L}]/u.test(text);
}
