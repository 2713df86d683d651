/**
 * Reads an overlay file, `spec/overlays/<service>.yaml`. Input: its text, YAML or JSON. Output: the actions with their
 * places, or diagnostics that name every wrong one. Each action must say why it is there: its `description`.
 */
import { createRequire } from "node:module";
import path from "node:path";
import type * as Yaml from "yaml";
import type { Document, LineCounter, Node, Pair } from "yaml";
import type { Overlay, OverlayAction } from "../contract/overlay/overlay.js";
import { isTooDeep } from "../contract/access/nesting.js";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { textOf } from "../source/file-writer/disk.js";
import { filesBelow } from "../source/file-writer/files-below.js";
import { nearestName } from "./nearest-name.js";
import { PLACES } from "./project.js";

export interface OverlayReading {
  /** Undefined where there is none, or nothing of it can be used. */
  readonly overlay?: Overlay;
  readonly diagnostics: readonly Diagnostic[];
}

const ROOT_KEYS = ["overlay", "info", "extends", "actions"] as const;
const ACTION_KEYS = ["target", "description", "update", "remove"] as const;
const MOST_ACTIONS = 1_000;
const LONGEST_TEXT = 5_000_000;
/** What an update may not write: it is made from the actions. */
const OURS = "x-doc-source";

/** The overlay of a service, where it has one. */
export function readOverlay(root: string, service: string): OverlayReading {
  const file = PLACES.overlay(service);
  const text = textOf(path.join(root, file));
  return text === undefined ? { diagnostics: [] } : parseOverlay(text, file);
}

/** Files beside the overlays that no service would ever read: a slip in a name must not pass for no correction. */
export function strayOverlays(
  root: string,
  services: readonly string[],
): Diagnostic[] {
  const known = new Set(services.map(PLACES.overlay));
  return filesBelow(root, path.posix.dirname(PLACES.overlay("x")))
    .filter((file) => !known.has(file) && !/\/\.[^/]*$/.test(file))
    .map((file) => {
      const nearest = nearestName(file, known);
      const hint = nearest ? `: did you mean \`${nearest}\`?` : ".";
      const message = `\`${file}\` is the overlay of no service${hint}`;
      return diagnostic("contract/overlay-invalid", message, { file });
    });
}

/** Reads the text of `file`. */
export function parseOverlay(text: string, file: string): OverlayReading {
  const reading = new Reading(text, file);
  const actions = reading.actions();
  const { diagnostics } = reading;
  return actions.length === 0
    ? { diagnostics }
    : { overlay: { file, actions }, diagnostics };
}

/** Loaded where an overlay is read, and at once: building is not asynchronous. */
function loadYaml(): typeof Yaml {
  return createRequire(import.meta.url)("yaml") as typeof Yaml;
}

class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #document: Document;

  constructor(text: string, file: string) {
    const { LineCounter, parseDocument } = loadYaml();
    this.#file = file;
    this.#lines = new LineCounter();
    const isLong = text.length > LONGEST_TEXT;
    if (isLong) this.#say("The file is longer than any overlay.");
    try {
      this.#document = parseDocument(isLong ? "" : text, {
        lineCounter: this.#lines,
        prettyErrors: false,
      });
    } catch (error) {
      // Nesting beyond what the parser can follow.
      this.#say(`The file cannot be read: ${(error as Error).message}.`);
      this.#document = parseDocument("");
    }
  }

  /** The actions that are right. */
  actions(): OverlayAction[] {
    if (this.diagnostics.length > 0) return [];
    for (const { message, pos } of this.#document.errors) {
      const [first = ""] = message.split("\n");
      this.#say(`The file is neither YAML nor JSON: ${first}.`, pos[0]);
    }
    if (this.diagnostics.length > 0) return [];
    let value: unknown;
    try {
      value = this.#document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      this.#say(`The file cannot be read: ${(error as Error).message}.`);
      return [];
    }
    if (!isRecord(value)) {
      this.#say("The file is no object, expected an OpenAPI Overlay 1.0.");
      return [];
    }
    this.#judgeRoot(value);
    const { actions } = value;
    if (!Array.isArray(actions) || actions.length === 0) {
      this.#say(
        "The overlay has no list of `actions`.",
        this.#offset("actions"),
      );
      return [];
    }
    if (actions.length > MOST_ACTIONS) {
      this.#say(`The overlay has more than ${MOST_ACTIONS} actions.`);
      return [];
    }
    return actions.flatMap((action, index) => this.#action(action, index));
  }

  #judgeRoot(value: Readonly<Record<string, unknown>>): void {
    this.#unknownKeys(value, ROOT_KEYS, []);
    const { overlay, info } = value;
    if (typeof overlay !== "string" || !/^1\.0\.\d+$/.test(overlay)) {
      const seen = JSON.stringify(overlay) ?? "missing";
      this.#say(
        `\`overlay\` is ${seen}, expected "1.0.0".`,
        this.#offset("overlay"),
      );
    }
    const { title, version } = isRecord(info) ? info : {};
    if (typeof title !== "string" || typeof version !== "string") {
      this.#say(
        "`info` lacks `title` or `version`, expected both as texts.",
        this.#offset("info"),
      );
    }
  }

  #action(action: unknown, index: number): OverlayAction[] {
    const name = `Action ${index + 1}`;
    const at = this.#offset("actions", index);
    if (!isRecord(action)) {
      this.#say(`${name} is no object.`, at);
      return [];
    }
    const before = this.diagnostics.length;
    this.#unknownKeys(action, ACTION_KEYS, ["actions", index]);
    const { target, description, update, remove } = action;
    if (typeof target !== "string" || target === "") {
      this.#say(`${name} has no \`target\`, expected a JSONPath.`, at);
    }
    if (typeof description !== "string" || description.trim() === "") {
      this.#say(
        `${name} does not say why: expected its reason as \`description\`.`,
        at,
      );
    }
    if (remove !== undefined && typeof remove !== "boolean") {
      this.#say(
        `${name} has a \`remove\` that is neither true nor false.`,
        this.#offset("actions", index, "remove"),
      );
    }
    if (update === undefined && remove !== true) {
      this.#say(
        `${name} does nothing, expected \`update\` or \`remove: true\`.`,
        at,
      );
    }
    if (isTooDeep(update)) this.#say(`${name} nests too deep.`, at);
    else if (writesOurs(update)) {
      this.#say(
        `${name} writes \`${OURS}\`, which says what actions did and is written by helpspec alone.`,
        at,
      );
    }
    if (this.diagnostics.length > before) return [];
    const position = this.#position(
      this.#offset("actions", index, "target") ?? at,
    );
    return [
      {
        target: String(target),
        reason: String(description).trim(),
        remove: remove === true,
        ...(remove === true ? {} : { update }),
        ...(position ? { position } : {}),
      },
    ];
  }

  #unknownKeys(
    value: Readonly<Record<string, unknown>>,
    known: readonly string[],
    above: readonly (string | number)[],
  ): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key) || key.startsWith("x-")) continue;
      const nearest = nearestName(key, known);
      const hint = nearest
        ? `did you mean \`${nearest}\`?`
        : `known keys are ${known.map((one) => `\`${one}\``).join(", ")}.`;
      this.#say(
        `The key \`${key}\` is unknown: ${hint}`,
        this.#keyOffset(above, key),
      );
    }
  }

  #say(message: string, offset?: number): void {
    const position = this.#position(offset);
    const place = { file: this.#file, ...(position ? { position } : {}) };
    this.diagnostics.push(
      diagnostic("contract/overlay-invalid", message, place),
    );
  }

  #position(offset: number | undefined): Position | undefined {
    if (offset === undefined) return undefined;
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  #offset(...path: readonly (string | number)[]): number | undefined {
    const node = this.#document.getIn(path, true) as Node | undefined;
    return node?.range?.[0];
  }

  #keyOffset(
    above: readonly (string | number)[],
    key: string,
  ): number | undefined {
    const owner = this.#document.getIn(above, true) as
      { items?: readonly Pair<Node>[] } | undefined;
    const pair = owner?.items?.find((item) => String(item.key) === key);
    return pair?.key.range?.[0];
  }
}

function writesOurs(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, OURS) || Object.values(value).some(writesOurs);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
