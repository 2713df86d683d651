/**
 * What extraction takes away from a page before it is text, each seeded. Input: a page as blocks and a random source;
 * output: the poorer page, and of its type cells those that lost a name or everything.
 */
import type { Random } from "../sample/random.js";
import type {
  Inline,
  WrittenBlock,
  WrittenCell,
  WrittenPage,
  WrittenTable,
} from "../write/written-page.js";
import type { TextLoss } from "./text-losses.js";

export interface TextDamage {
  readonly title: string;
  /** Facts that it takes beside the rows and names that are gone. */
  readonly losses: readonly TextLoss[];
  readonly apply: (page: WrittenPage, random: Random) => WrittenPage;
}

const LOST_TABLES = 0.1;
const LOST_LINKS = 0.5;

const captionsLost: TextDamage = {
  title: "captions lost",
  losses: [],
  apply: (page) => withTables(page, withoutCaption),
};

const someCaptionsLost: TextDamage = {
  title: "some captions lost",
  losses: [],
  apply: (page, random) =>
    withTables(page, (table) =>
      random.chance(0.5) ? table : withoutCaption(table),
    ),
};

/** Of a name that is a link nothing stays, and of its cell the other words do, or nothing as well. */
const linksLost: TextDamage = {
  title: "link texts lost",
  losses: [],
  apply: (page, random) => {
    const form = random.pick(["words stay", "moved up", "emptied"] as const);
    return withTables(page, (table) => ({
      ...table,
      rows: table.rows.map((cells) =>
        cells.map((cell) => {
          if (!hasLink(cell) || !random.chance(LOST_LINKS)) return cell;
          return form === "words stay"
            ? withoutLinks(cell)
            : { lines: [], lost: form };
        }),
      ),
    }));
  },
};

const listsLost: TextDamage = {
  title: "lists lost",
  losses: ["values in lists"],
  apply: (page) =>
    withTables(page, (table) => ({
      ...table,
      rows: table.rows.map((cells) =>
        cells.map((cell) => ({
          ...cell,
          lines: cell.lines.map(({ items: _, ...line }) => line),
        })),
      ),
    })),
};

/** Tables of objects; those of parameters and bodies stay. */
const tablesLost: TextDamage = {
  title: "one table in ten lost",
  losses: [],
  apply: (page, random) =>
    withoutTables(
      page,
      ({ planned }) =>
        planned?.object !== undefined && random.chance(LOST_TABLES),
    ),
};

/** The table of a body, of the request or of the success. */
const rootLost: TextDamage = {
  title: "table of a body lost",
  losses: [],
  apply: (page, random) => {
    const roots = page.blocks.filter(
      (block) =>
        block.kind === "table" &&
        block.planned?.object === undefined &&
        block.planned?.root !== undefined &&
        ["body", "response"].includes(block.planned.root),
    );
    if (roots.length === 0) return page;
    const lost = random.pick(roots.slice(0, 2));
    return withoutTables(page, (table) => table === lost);
  },
};

const everything: TextDamage = {
  title: "everything at once",
  losses: ["values in lists"],
  apply: (page, random) => {
    const captions = random.pick([
      captionsLost,
      captionsLost,
      captionsLost,
      someCaptionsLost,
    ]);
    return [tablesLost, captions, linksLost, listsLost].reduce(
      (left, damage) =>
        damage === captions || random.chance(0.8)
          ? damage.apply(left, random)
          : left,
      page,
    );
  },
};

/** The undamaged page first. */
export const TEXT_DAMAGES: readonly TextDamage[] = [
  { title: "undamaged", losses: [], apply: (page) => page },
  captionsLost,
  someCaptionsLost,
  linksLost,
  listsLost,
  tablesLost,
  rootLost,
  everything,
];

function withTables(
  page: WrittenPage,
  change: (table: WrittenTable) => WrittenTable,
): WrittenPage {
  const blocks = page.blocks.map((block) =>
    block.kind === "table" ? change(block) : block,
  );
  return { ...page, blocks };
}

function withoutTables(
  page: WrittenPage,
  isLost: (table: WrittenTable) => boolean,
): WrittenPage {
  const blocks = page.blocks.filter(
    (block: WrittenBlock) => block.kind !== "table" || !isLost(block),
  );
  return { ...page, blocks };
}

function withoutCaption({ caption: _, ...table }: WrittenTable): WrittenTable {
  return table;
}

function hasLink({ lines }: WrittenCell): boolean {
  return lines.some(({ inlines }) => inlines.some(isLink));
}

function withoutLinks({ lines }: WrittenCell): WrittenCell {
  return {
    lines: lines.map((line) => ({
      ...line,
      inlines: line.inlines.filter((inline) => !isLink(inline)),
    })),
  };
}

function isLink(inline: Inline): boolean {
  return typeof inline !== "string";
}
