/**
 * The target of a request line taken apart. Input: what stands behind the method; output: host, path template, names in
 * the query, and the name without a value or the value that make the call what it is.
 */
import { BARE_PLACEHOLDER } from "../vocabulary/markers.js";
import { spellingKey } from "../vocabulary/object-names.js";
import type { PageUri } from "./page-model.js";
import { isTypeWord } from "./type-tokens.js";

export type Target = Pick<
  PageUri,
  "path" | "query" | "flag" | "literal" | "host"
>;

/** A query of placeholders within braces of its own, "{?kind={kind}&size={size}}", which say that it may be left out. */
const QUERY_IN_BRACES =
  /\{([?&][\w.:@~-]{1,80}=(?:\{[^{}]{0,80}\}|[^{}]){0,600})\}$/;

/** What may be left out, in brackets: "/bells[?tone={tone}][&size={size}]". */
const BRACKET_AT_QUERY = /[[(（【]\s*([?&])/g;

/** Words for what a query may hold, and none of its names: "/bells?parameters", "/bells{?query_params}". */
const ANY_QUERY =
  /^(?:query|(?:query[_-]?)?(?:param(?:eter)?s|strings?|conditions))$/i;

/** "filter[tone]=": brackets within a name are a part of it. */
const ELEMENT_OF_NAME = /^[\w.-]+\[[^\]]{0,40}\](?==|$)/;

/** "bell.{i}=tone,size": a name for each number, of which the first is always there. */
const NUMBERED = /(?<=^[\w-]{1,60})\.\{[a-zA-Z]\}$/;

/** Takes a request target apart. */
export function readTarget(target: string, method: PageUri["method"]): Target {
  const cleaned = target.replace(/[.,;。，；]+$/, "");
  const host =
    /^(https?:\/\/(?:\{[^{}/\s]{1,40}(?: [^{}/\s]{1,40}){1,5}\}|[^\s/])+|\{[^{}/]{1,60}\}|endpoint)(?=\/)/i.exec(
      cleaned,
    )?.[1];
  const rest = withoutBrackets(cleaned.slice(host?.length ?? 0)).replace(
    QUERY_IN_BRACES,
    (_, pairs: string) => `?${pairs.slice(1)}`,
  );
  const query: string[] = [];
  const withoutTemplates = rest.replace(
    /\{[?&]([^}]*)\}/g,
    (_, names: string) => {
      query.push(
        ...names
          .split(",")
          .map((name) => name.trim().replace(/\*$/, ""))
          .filter((name) => !ANY_QUERY.test(name)),
      );
      return "";
    },
  );
  const [pathPart = "", queryPart = ""] = withoutTemplates.split(/[?#]/, 2);
  for (const pair of queryPart.split("&")) {
    const name = (pair.split("=", 1)[0] ?? "")
      .replace(NUMBERED, ".0")
      .replace(ELEMENT_OF_NAME.test(pair) ? /[{}]/g : /[{}()[\]]/g, "");
    const isAny = ANY_QUERY.test(name) && !pair.includes("=");
    if (/^[\w.:@~-]+$/.test(name) && !isAny) query.push(name);
  }
  return {
    path: cleanPath(pathPart),
    query: [...new Set(query)],
    ...flagOf(queryPart),
    ...(NEVER_ACTS.has(method) ? {} : literalOf(queryPart)),
    ...(host ? { host } : {}),
  };
}

/** Brackets at the signs of a query are opened; what closes them is no part of a name. */
function withoutBrackets(target: string): string {
  const opened = target.replace(BRACKET_AT_QUERY, "$1");
  return opened === target || opened.includes("?")
    ? opened
    : opened.replace("&", "?");
}

/** `?tower&height={height}`; several bare names are a list of what may be sent. */
function flagOf(query: string): Pick<Target, "flag"> {
  const [first = "", ...others] = query.split("&");
  return /^[\w.:@~-]+$/.test(first) &&
    !ANY_QUERY.test(first) &&
    others.every((pair) => pair.includes("="))
    ? { flag: first }
    : {};
}

/** What is read may be narrowed by any value; the one shown is an example. */
const NEVER_ACTS: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** `?action=ring&height={height}`: the one value that is said is what is to be done. */
function literalOf(query: string): Pick<Target, "literal"> {
  const pairs = query.split("&").map((pair) => pair.split("=", 2));
  const said = pairs.filter(([, value = ""]) => !/^(?:\{.*\})?$/.test(value));
  const [[name = "", value = ""] = [], ...others] = said;
  const isLiteral =
    others.length === 0 && PLAIN_NAME.test(name) && isAction(name, value);
  return isLiteral ? { literal: { name, values: [value] } } : {};
}

const PLAIN_NAME = /^[\w.-]+$/;
const ACTION = /^[a-z]+(?:[_-]?[A-Za-z]+)*$/;

/** A word that is no type and does not repeat the name: `?height=number` and `?id=bellid` stand for other values. */
function isAction(name: string, value: string): boolean {
  return (
    ACTION.test(value) &&
    !/^(?:true|false|null|x+)$/.test(value) &&
    !isTypeWord(value) &&
    !spellingKey(value).endsWith(spellingKey(name))
  );
}

/** The same line twice, with the same name and a value for it in both: either may be sent. */
export function sharedLiteral(
  { literal: known }: Target,
  { literal: other }: Target,
): Pick<Target, "literal"> {
  if (!known || known.name !== other?.name) return {};
  const values = [...new Set([...known.values, ...other.values])];
  return { literal: { ...known, values } };
}

/** "/$(lamp_id)", "/${lamp_id}" and "/:lamp_id" for "/{lamp_id}". */
const OTHER_PLACEHOLDERS =
  /\/(?:\$\(([^()/]{1,80})\)|\$\{([^{}/]{1,80})\}|:([A-Za-z_]\w*))(?=\/|$)/g;

function cleanPath(path: string): string {
  const cleaned = path
    .replace(/<([^<>/]+)>/g, "{$1}")
    .replace(OTHER_PLACEHOLDERS, "/{$1$2$3}")
    .replace(BARE_PLACEHOLDER, "{$&}")
    .replace(/\{\s*([^{}/]*?)\s*\}/g, "{$1}")
    .replace(/\/{2,}/g, "/");
  return cleaned.length > 1 ? cleaned.replace(/\/$/, "") : cleaned || "/";
}
