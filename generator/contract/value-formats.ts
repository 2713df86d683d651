/**
 * Formats that examples are checked against: those of JSON Schema, and `cidr`, `ip` and `mac`, which pages demand as well.
 * A format that is not in the table accepts everything.
 * Each is at least as strict as the linter's own check, so that an example accepted here is accepted there.
 */

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME =
  /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:?\d\d)$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HOSTNAME =
  /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i;
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@/i;
const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const MAC = /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/i;

const TEXT_FORMATS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["uuid", (text: string) => UUID.test(text)],
  ["date", isDate],
  ["date-time", isDateTime],
  ["time", (text: string) => TIME.test(text)],
  ["ipv4", isIpv4],
  ["ipv6", isIpv6],
  ["uri", isUri],
  ["url", isUri],
  ["email", isEmail],
  ["hostname", (text: string) => HOSTNAME.test(text)],
  ["byte", (text: string) => BASE64.test(text)],
  ["cidr", isCidr],
  ["ip", (text: string) => isIpv4(text) || isIpv6(text)],
  ["mac", (text: string) => MAC.test(text)],
]);

const NUMBER_FORMATS: ReadonlyMap<string, (value: number) => boolean> = new Map(
  [
    [
      "int32",
      (value: number) =>
        Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31,
    ],
    ["int64", (value: number) => Number.isInteger(value)],
  ],
);

/** True when `value` has the format, or when the format says nothing about such a value. */
export function matchesFormat(format: string, value: unknown): boolean {
  if (typeof value === "string") {
    return TEXT_FORMATS.get(format)?.(value) ?? true;
  }
  if (typeof value === "number") {
    return NUMBER_FORMATS.get(format)?.(value) ?? true;
  }
  return true;
}

function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [match[1], match[2], match[3]].map(Number) as [
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

function isDateTime(text: string): boolean {
  const [date, time, ...rest] = text.split(/[T ]/i);
  return (
    rest.length === 0 &&
    date !== undefined &&
    time !== undefined &&
    isDate(date) &&
    TIME.test(time)
  );
}

function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return (
    parts.length === 4 &&
    parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  );
}

function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1);
  const dotted = last?.includes(".") ?? false;
  if (dotted && !isIpv4(last ?? "")) return false;
  const plain = dotted ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = plain.length + (dotted ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/** An address of either version with the length of its prefix. */
function isCidr(text: string): boolean {
  const [address = "", length = "", ...rest] = text.split("/");
  if (rest.length > 0 || !/^\d{1,3}$/.test(length)) return false;
  return (
    (isIpv4(address) && Number(length) <= 32) ||
    (isIpv6(address) && Number(length) <= 128)
  );
}

function isUri(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\/[^\s"<>\\^`{|}]+$/i.test(text) &&
    !/%(?![0-9a-f]{2})/i.test(text) &&
    !/[^\x21-\x7e]/.test(text)
  );
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  return (
    EMAIL.test(text) &&
    text.indexOf("@") === at &&
    HOSTNAME.test(text.slice(at + 1)) &&
    text.slice(at + 1).includes(".")
  );
}
