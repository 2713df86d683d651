/** Rows of the authorization table. Input: tables that list no parameters; output: actions and what they need. */
import type { OtherTable, Permission } from "./page-model.js";

const COLUMNS: readonly {
  readonly key: keyof Permission;
  readonly names: RegExp;
}[] = [
  { key: "action", names: /^(?:action|授权项)/i },
  { key: "accessLevel", names: /^(?:access level|访问级别)/i },
  { key: "resourceTypes", names: /^(?:resource type|资源类型)/i },
  { key: "conditionKeys", names: /^(?:condition key|条件键)/i },
  { key: "aliases", names: /^(?:alias|别名)/i },
  { key: "dependencies", names: /^(?:dependenc|依赖)/i },
];

/** Reads every authorization table of the page. */
export function readPermissions(
  otherTables: readonly OtherTable[],
): Permission[] {
  return otherTables
    .filter((table) => table.purpose === "permissions")
    .flatMap((table) => {
      const at = new Map(
        COLUMNS.map(({ key, names }) => [
          key,
          table.header.findIndex((label) => names.test(label)),
        ]),
      );
      const text = (cells: readonly string[], key: keyof Permission): string =>
        (cells[at.get(key) ?? -1] ?? "").trim();
      const list = (
        cells: readonly string[],
        key: keyof Permission,
      ): string[] =>
        text(cells, key)
          .split("\n")
          .map((line) => line.replace(/^[-•]\s+/, "").trim())
          .filter((line) => line !== "" && line !== "-");
      return table.rows
        .filter(
          (cells) =>
            text(cells, "action") !== "" && text(cells, "action") !== "-",
        )
        .map((cells) => ({
          action: text(cells, "action"),
          accessLevel: text(cells, "accessLevel"),
          resourceTypes: list(cells, "resourceTypes"),
          conditionKeys: list(cells, "conditionKeys"),
          aliases: list(cells, "aliases"),
          dependencies: list(cells, "dependencies"),
        }));
    });
}
