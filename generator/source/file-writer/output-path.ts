/**
 * Whether the path of an output file is safe: below its folder, and storable on any system.
 * Paths come from names in documents that nobody checked; this is the last door before the disk.
 */

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"\\|?*]/;
const MAXIMUM_NAME_BYTES = 200;

/** Says what is wrong with a path that must be relative, with `/`; undefined when nothing is. */
export function problemOfOutputPath(path: string): string | undefined {
  if (path === "") return "it is empty";
  if (path.startsWith("/")) return "it is absolute";
  for (const name of path.split("/")) {
    const problem = problemOfName(name);
    if (problem) return problem;
  }
  return undefined;
}

function problemOfName(name: string): string | undefined {
  if (name === "") return "it has an empty part";
  if (name === "." || name === "..") return `it has the part \`${name}\``;
  if (FORBIDDEN.test(name)) return "it has a character that file names lack";
  if (RESERVED.test(name)) return `\`${name}\` is a device on Windows`;
  if (/[. ]$/.test(name)) return "a part of it ends in a dot or a space";
  return new TextEncoder().encode(name).length > MAXIMUM_NAME_BYTES
    ? "a part of it is too long"
    : undefined;
}
