/**
 * What is to be said about the pins of a handbook: which pages stay as they were and why, and which pins are of no page,
 * ran out, or do not hold. Input: configuration, manifest and stored pages.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { hashOfFile } from "../source/history/history-record.js";
import { textOf } from "../source/file-writer/disk.js";
import { parseManifest, type ManifestPage } from "../source/manifest.js";
import { MANIFEST_FILE } from "../source/read-snapshot.js";
import type { PinConfig } from "./config.js";
import { locateConfig } from "./config-places.js";
import { nearestName } from "./nearest-name.js";
import { PLACES, type Project } from "./project.js";
import { today } from "./today.js";

/** One or more for each pin of the handbook; the pages are below `pagesRoot`. */
export function pinDiagnostics(
  project: Project,
  handbook: string,
  pagesRoot = project.root,
): Diagnostic[] {
  const own = [...project.config.pins].filter(([key]) =>
    key.startsWith(`${handbook}/`),
  );
  if (own.length === 0) return [];
  const pages = pagesOf(pagesRoot, handbook);
  return own.flatMap(([key, pin]) => {
    const place = placeOf(project, key);
    const page = pages.find(
      (one) => nameOf(one) === key.slice(handbook.length + 1),
    );
    if (!page) return [unknownPin(key, handbook, pages, place)];
    const file = path.join(pagesRoot, PLACES.pages(handbook), page.file);
    return judgePin(key, { pin, page, place, sha256: hashOfFile(file) });
  });
}

/** Pins of handbooks that no service has. */
export function strayPins(project: Project): Diagnostic[] {
  const services = [...project.config.services.values()];
  const handbooks = new Set(services.flatMap((one) => one.handbooks));
  return [...project.config.pins.keys()]
    .filter((key) => !handbooks.has(key.slice(0, key.indexOf("/"))))
    .map((key) => {
      const message = `The pin \`${key}\` is of a handbook that no service has.`;
      const place = placeOf(project, key);
      return diagnostic("cli/pin-unknown", message, place, { subject: key });
    });
}

interface JudgedPin {
  readonly pin: PinConfig;
  readonly page: ManifestPage;
  readonly place: SourceLocation;
  readonly sha256: string | null;
}

function judgePin(
  key: string,
  { pin, page, place, sha256 }: JudgedPin,
): Diagnostic[] {
  if (sha256 !== pin.sha256) {
    const message = `\`${key}\` is pinned (${pin.reason}), and another revision is stored; put the file back, or pin the page anew.`;
    const details = {
      subject: key,
      expected: pin.sha256,
      ...(sha256 === null ? {} : { actual: sha256 }),
    };
    return [diagnostic("cli/pin-broken", message, place, details)];
  }
  const of = page.updatedOn === undefined ? "" : ` of ${page.updatedOn}`;
  const until = pin.until === undefined ? "" : ` until ${pin.until}`;
  const told = diagnostic(
    "cli/page-pinned",
    `\`${key}\` is kept at the revision${of}${until}: ${pin.reason}`,
    place,
    { subject: key },
  );
  if (pin.until === undefined || pin.until >= today()) return [told];
  const message = `The pin of \`${key}\` (${pin.reason}) ended on ${pin.until}; \`helpspec unpin ${key}\` takes it out.`;
  return [
    told,
    diagnostic("cli/pin-expired", message, place, { subject: key }),
  ];
}

/** Name of a page as commands and pins use it. */
export function nameOf({ file }: ManifestPage): string {
  return file.replace(/\.[a-z]+$/, "");
}

/** The pages of a stored handbook; none where it is not stored. */
export function pagesOf(
  root: string,
  handbook: string,
): readonly ManifestPage[] {
  const text = textOf(path.join(root, PLACES.pages(handbook), MANIFEST_FILE));
  const parsing = text === undefined ? undefined : parseManifest(text);
  return parsing && "manifest" in parsing ? parsing.manifest.pages : [];
}

function unknownPin(
  key: string,
  handbook: string,
  pages: readonly ManifestPage[],
  place: SourceLocation,
): Diagnostic {
  const names = pages.map((page) => `${handbook}/${nameOf(page)}`);
  const nearest = nearestName(key, names);
  const hint = nearest ? `: did you mean \`${nearest}\`?` : ".";
  const message = `The pin \`${key}\` is of no page that is stored${hint}`;
  return diagnostic("cli/pin-unknown", message, place, { subject: key });
}

function placeOf({ root, configFile }: Project, key: string): SourceLocation {
  try {
    const text = readFileSync(
      path.join(root, path.basename(configFile)),
      "utf8",
    );
    const position = locateConfig(text).positionOf(`pins.${key}`, "key");
    return { file: configFile, ...(position ? { position } : {}) };
  } catch {
    // An earlier state is built where the configuration is not: its pins have no place.
    return { file: configFile };
  }
}
