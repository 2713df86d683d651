/**
 * `helpspec pin` and `unpin`: keeps a page at an earlier revision while that of the site is broken. The snapshot is put
 * back from the history, and the configuration says why; `fetch` leaves it alone until it is unpinned.
 */
import path from "node:path";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { textOf } from "../../source/file-writer/disk.js";
import { replaceOutput } from "../../source/file-writer/replace-output.js";
import {
  lastChangeOf,
  pointAfter,
  textBefore,
  type HistoryPoint,
} from "../../source/history/earlier-file.js";
import { listRecords } from "../../source/history/history-record.js";
import { setAside } from "../../source/history/set-aside.js";
import { sha256Of } from "../../source/fetch/snapshot-store.js";
import {
  parseManifest,
  serialiseManifest,
  type ManifestPage,
} from "../../source/manifest.js";
import { MANIFEST_FILE } from "../../source/read-snapshot.js";
import { isCalendarDate } from "../calendar-date.js";
import { withMember, withoutMember } from "../edit-json.js";
import type { Io } from "../io.js";
import { nearestName } from "../nearest-name.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { nameOf, pagesOf } from "../pin-diagnostics.js";
import { openProject, PLACES, type Opening, type Project } from "../project.js";

export interface PinOptions {
  readonly config?: string;
  /** A record or a day; the revision before the last change without it. `now`: as it is stored. */
  readonly to?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly dryRun?: boolean;
}

interface StoredPage {
  readonly key: string;
  readonly page: ManifestPage;
  readonly file: string;
  readonly manifestFile: string;
}

/** Runs `pin`. */
export function pin(name: string, options: PinOptions, io: Io): Outcome {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const { reason = "", until } = options;
  if (reason.trim() === "")
    return wrong(
      "Expected `--reason`: what is wrong with the page of the site?",
    );
  if (until !== undefined && !isCalendarDate(until)) {
    return wrong(
      `\`--until\` is ${JSON.stringify(until)}, expected a day such as 2026-12-31.`,
    );
  }
  const stored = findPage(project, name);
  if ("refused" in stored) return stored.refused;
  const revision = revisionOf(project.root, stored, options.to);
  if ("refused" in revision) return revision.refused;
  const { text, manifest, updatedOn } = revision;
  const { key, file, manifestFile } = stored;
  const sha256 = sha256Of(text);
  const value = {
    sha256,
    reason: reason.trim(),
    ...(until === undefined ? {} : { until }),
  };
  const config = withMember(configText(project), ["pins", key], value);
  const files = [
    { path: file, text },
    { path: manifestFile, text: manifest },
    { path: path.basename(project.configFile), text: config },
  ];
  if (!options.dryRun) {
    for (const one of [file, manifestFile]) setAside(project.root, one);
  }
  const done = replaceIn(project.root, files, options.dryRun ?? false);
  const of = updatedOn === undefined ? "" : ` of ${updatedOn}`;
  const isRestored = done.written.includes(file);
  const verb = options.dryRun ? "would be" : "is";
  const next =
    isRestored && !options.dryRun
      ? " Run `helpspec sync --offline` to build from it."
      : "";
  return {
    summary: { page: key, restored: isRestored, written: done.written },
    diagnostics: [...project.diagnostics, ...done.diagnostics],
    result: {
      page: key,
      ...value,
      ...(updatedOn === undefined ? {} : { updatedOn }),
    },
    talk: `\`${key}\` ${verb} pinned to the revision${of}${isRestored ? ", which was put back" : ""}.${next}\n`,
  };
}

/** Runs `unpin`. */
export function unpin(
  name: string,
  options: Pick<PinOptions, "config" | "dryRun">,
  io: Io,
): Outcome {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const pinned = [...project.config.pins.keys()];
  const found = pinned.filter(
    (key) => key === name || key.endsWith(`/${name}`),
  );
  const [key, ...others] = found;
  if (key === undefined || others.length > 0) {
    const nearest = nearestName(
      name,
      pinned.flatMap((one) => [one, one.replace(/^[^/]*\//, "")]),
    );
    const hint =
      others.length > 0
        ? `expected one of ${found.map((one) => `\`${one}\``).join(", ")}.`
        : nearest
          ? `did you mean \`${nearest}\`?`
          : `${pinned.length} pages are pinned.`;
    return refusal(
      [diagnostic("cli/pin-unknown", `\`${name}\` is not pinned: ${hint}`)],
      EXIT.usage,
    );
  }
  const text = withoutMember(configText(project), ["pins", key]);
  const files = [{ path: path.basename(project.configFile), text }];
  const done = replaceIn(project.root, files, options.dryRun ?? false);
  return {
    summary: { page: key },
    diagnostics: [...project.diagnostics, ...done.diagnostics],
    result: { page: key },
    talk: `\`${key}\` ${options.dryRun ? "would be" : "is"} pinned no more; the next \`helpspec fetch\` takes up what the site has.\n`,
  };
}

function findPage(project: Project, name: string): Opening<StoredPage> {
  const handbooks = new Set(
    [...project.config.services.values()].flatMap((one) => one.handbooks),
  );
  const all = [...handbooks].flatMap((handbook) =>
    pagesOf(project.root, handbook).map((page): StoredPage => {
      const folder = PLACES.pages(handbook);
      return {
        key: `${handbook}/${nameOf(page)}`,
        page,
        file: `${folder}/${page.file}`,
        manifestFile: `${folder}/${MANIFEST_FILE}`,
      };
    }),
  );
  const found = all.filter(
    ({ key, page, file }) =>
      key === name ||
      nameOf(page) === name ||
      file === name ||
      page.address === name,
  );
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const nearest = nearestName(
    name,
    all.flatMap(({ key, page }) => [nameOf(page), key]),
  );
  const hint =
    others.length > 0
      ? `is in several handbooks: expected one of ${found.map(({ key }) => `\`${key}\``).join(", ")}.`
      : `is no page that is stored${nearest ? `: did you mean \`${nearest}\`?` : "."}`;
  return {
    refused: refusal(
      [diagnostic("cli/pin-unknown", `\`${name}\` ${hint}`)],
      EXIT.usage,
    ),
  };
}

interface Revision {
  readonly text: string;
  /** The manifest of today with the entry of then. */
  readonly manifest: string;
  readonly updatedOn?: string;
}

function revisionOf(
  root: string,
  { file, manifestFile, page }: StoredPage,
  to: string | undefined,
): Opening<Revision> {
  const now = textOf(path.join(root, manifestFile)) ?? "";
  const parsing = parseManifest(now);
  if (!("manifest" in parsing)) throw new Error("the manifest was read before");
  const { manifest } = parsing;
  const point = pointOf(root, file, to);
  if (point !== undefined && "refused" in point) return point;
  const text = point
    ? textBefore(root, file, point)
    : textOf(path.join(root, file));
  const then = point ? textBefore(root, manifestFile, point) : now;
  const earlier = then === undefined ? undefined : parseManifest(then);
  if (text === undefined || !earlier || !("manifest" in earlier)) {
    return none(
      `The history does not have \`${file}\` as it was${to === undefined ? "" : ` at ${to}`}.`,
    );
  }
  const was = earlier.manifest.pages.find((one) => one.file === page.file);
  const { sha256: _hash, updatedOn: _day, title: _title, ...rest } = page;
  const entry: ManifestPage = {
    ...rest,
    ...(was?.title === undefined ? {} : { title: was.title }),
    ...(was?.updatedOn === undefined ? {} : { updatedOn: was.updatedOn }),
    sha256: sha256Of(text),
  };
  const pages = manifest.pages.map((one) =>
    one.file === page.file ? entry : one,
  );
  return {
    text,
    manifest: serialiseManifest({ ...manifest, pages }),
    ...(was?.updatedOn === undefined ? {} : { updatedOn: was.updatedOn }),
  };
}

/** Undefined for what is stored now. */
function pointOf(
  root: string,
  file: string,
  to: string | undefined,
): Opening<HistoryPoint> | undefined {
  if (to === "now") return undefined;
  if (to === undefined) {
    return (
      lastChangeOf(root, file) ??
      none(
        `The history has no change of \`${file}\`; \`--to now\` pins what is stored.`,
      )
    );
  }
  const names = listRecords(root);
  if (names.includes(to)) return { record: to };
  if (isCalendarDate(to)) return pointAfter(root, to);
  const nearest = nearestName(to, names);
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : "`helpspec history` lists the records.";
  return {
    refused: wrong(
      `\`--to\` is ${JSON.stringify(to)}, expected a record, a day, or \`now\`: ${hint}`,
    ),
  };
}

function none(message: string): { readonly refused: Outcome } {
  return {
    refused: refusal(
      [diagnostic("cli/no-earlier-page", message)],
      EXIT.findings,
    ),
  };
}

function configText({ root, configFile }: Project): string {
  return textOf(path.join(root, path.basename(configFile))) ?? "{}";
}

function replaceIn(
  root: string,
  files: readonly { readonly path: string; readonly text: string }[],
  isTrial: boolean,
): ReturnType<typeof replaceOutput> {
  const aside = path.join(root, PLACES.writing, "pins");
  return replaceOutput(
    { name: "pins", root, aside, files, last: [] },
    { isTrial },
  );
}

function wrong(message: string): Outcome {
  return refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage);
}
