/**
 * `helpspec overlay`: starts a correction of a field where somebody knows better than the page, and lists those there
 * are. Input: the committed contracts and their sources; output: an action of an OpenAPI Overlay, printed or written.
 */
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  operationsOf,
  type OperationEntry,
} from "../../contract/access/walk.js";
import { count } from "../../report/count.js";
import { formatTable } from "../../report/format-table.js";
import { printable, shortened } from "../../report/printable.js";
import { textOf } from "../../source/file-writer/disk.js";
import { buildConfigured } from "../build-configured.js";
import { fieldsOf, type FoundField } from "../find-fields.js";
import type { Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { chooseServices, openProject, PLACES } from "../project.js";
import { parseOverlay, readOverlay } from "../read-overlay.js";
import { writeResult } from "../write-result.js";
import { writeAction, type NewAction } from "../write-overlay.js";
import {
  endsWith,
  isNamed,
  noField,
  noOperation,
  readContracts,
  type Contract,
} from "./explain.js";

export interface OverlayNewOptions {
  readonly config?: string;
  /** Place of a diagnostic, `file:line`, instead of operation and field. */
  readonly finding?: string;
  /** `keyword=value`. */
  readonly set?: readonly string[];
  readonly remove?: boolean;
  readonly reason?: string;
  /** The field of the response where the request has one of its name. */
  readonly response?: boolean;
  readonly write?: boolean;
}

interface Place {
  readonly contract: Contract;
  readonly entry: OperationEntry;
  readonly field: FoundField;
}

/** Runs `overlay new`. */
export async function overlayNew(
  operation: string | undefined,
  field: string | undefined,
  { options, io }: { readonly options: OverlayNewOptions; readonly io: Io },
): Promise<Outcome> {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const { contracts, diagnostics } = readContracts(project);
  if (contracts.length === 0) return refusal(diagnostics, EXIT.noInput);
  const place =
    options.finding === undefined
      ? placeOfField(operation, field, { contracts, options })
      : placeOfFinding(options.finding, contracts);
  if ("refused" in place) return place.refused;
  const update = updateOf(options);
  if ("refused" in update) return update.refused;
  const { service } = place.contract;
  const file = PLACES.overlay(service);
  const action: NewAction = {
    ...place,
    reason: options.reason ?? "",
    remove: options.remove ?? false,
    update: update.members,
  };
  const present = textOf(path.join(project.root, file));
  const { text, fragment } = await writeAction(action, present);
  if (text === undefined) {
    const message = `\`${file}\` has no list of actions that can be added to; write it by hand.`;
    return refusal(
      [diagnostic("contract/overlay-invalid", message, { file })],
      EXIT.findings,
    );
  }
  const result = { service, file, action: fragment };
  if (!options.write) {
    const hint = `\`--write\` puts it into ${file}.\n`;
    return {
      summary: { service },
      diagnostics,
      result,
      output: fragment,
      talk: hint,
    };
  }
  const failures = writeResult(path.join(project.root, file), text, io);
  if (failures.length > 0) return refusal(failures, EXIT.findings);
  const problems = parseOverlay(text, file).diagnostics;
  const todo = problems.length > 0 || isUnfinished(options);
  return {
    summary: { service, written: file },
    // What it still lacks is the next step, not a failure of this one.
    diagnostics,
    result,
    talk: `Written to ${file}.${todo ? ` Complete it there: ${missingOf(options)}.` : ""} Then run \`helpspec sync --offline\`.\n`,
  };
}

function isUnfinished({ set, remove }: OverlayNewOptions): boolean {
  return (set ?? []).length === 0 && remove !== true;
}

function missingOf(options: OverlayNewOptions): string {
  return [
    ...(options.reason ? [] : ["why, as `description`"]),
    ...(isUnfinished(options) ? ["what differs, as `update`"] : []),
  ].join(" and ");
}

type Found = Place | { readonly refused: Outcome };

function placeOfField(
  operation: string | undefined,
  field: string | undefined,
  {
    contracts,
    options,
  }: {
    readonly contracts: readonly Contract[];
    readonly options: OverlayNewOptions;
  },
): Found {
  if (operation === undefined || field === undefined) {
    return wrong("Name an operation and a field, or a place with `--finding`.");
  }
  const found = contracts.flatMap((contract) =>
    [...operationsOf(contract.document)]
      .filter((entry) => isNamed(entry, operation))
      .map((entry) => ({ contract, entry })),
  );
  if (found.length === 0) return { refused: noOperation(operation, contracts) };
  const all = found.flatMap(({ contract, entry }) =>
    fieldsOf(contract.document, entry).map((one) => ({
      contract,
      entry,
      field: one,
    })),
  );
  const named = all.filter((one) => endsWith(one.field.names, field));
  const inResponse = named.filter(isOfResponse);
  const inRequest = named.filter((one) => !isOfResponse(one));
  const wanted =
    options.response || inRequest.length === 0 ? inResponse : inRequest;
  const distinct = [
    ...new Map(wanted.map((one) => [one.field.pointer, one])).values(),
  ];
  const [first, ...others] = distinct;
  if (!first) {
    const names = all.map((one) => one.field.names.at(-1));
    return { refused: noField(operation, field, names) };
  }
  if (others.length === 0) return first;
  const places = distinct.map((one) => `\`${one.field.names.join(".")}\``);
  return wrong(
    `\`${operation}\` has several fields \`${field}\`: ${[...new Set(places)].join(", ")}; expected one of them.`,
  );
}

function isOfResponse({ field }: Place): boolean {
  return field.location.startsWith("response ");
}

/** The field of the row at which a diagnostic stands. */
function placeOfFinding(
  finding: string,
  contracts: readonly Contract[],
): Found {
  const [, file = "", line = ""] = /^(.+?):(\d+)(?::\d+)?$/.exec(finding) ?? [];
  if (file === "") {
    return wrong(
      `\`${finding}\` is no place, expected \`file:line\` as diagnostics have it.`,
    );
  }
  const page = file.replaceAll("\\", "/");
  for (const contract of contracts) {
    const pointers = new Set(
      Object.entries(contract.sources.entries)
        .filter(([, { occurrences }]) =>
          occurrences.some(
            (one) =>
              one.line === Number(line) && `/${page}`.endsWith(`/${one.page}`),
          ),
        )
        .map(([pointer]) => `#${pointer}`),
    );
    if (pointers.size === 0) continue;
    for (const entry of operationsOf(contract.document)) {
      const field = fieldsOf(contract.document, entry).find((one) =>
        pointers.has(one.pointer),
      );
      if (field) return { contract, entry, field };
    }
  }
  return wrong(`No field of a contract was read at \`${finding}\`.`);
}

type Update =
  | { readonly members: Readonly<Record<string, unknown>> }
  | { readonly refused: Outcome };

/** `maximum=8` is a number, `format=date` a text. */
function updateOf({ set = [], remove }: OverlayNewOptions): Update {
  if (remove && set.length > 0) {
    return wrong("`--remove` and `--set` exclude each other.");
  }
  const members: [string, unknown][] = [];
  for (const one of set) {
    const at = one.indexOf("=");
    if (at < 1) return wrong(`\`${one}\` is no \`keyword=value\`.`);
    members.push([one.slice(0, at), valueOf(one.slice(at + 1))]);
  }
  return { members: Object.fromEntries(members) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function wrong(message: string): { readonly refused: Outcome } {
  return {
    refused: refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage),
  };
}

/** Runs `overlay list`: every action, and whether it still does something. */
export function overlayList(
  names: readonly string[],
  options: Pick<OverlayNewOptions, "config">,
  io: Io,
): Outcome {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const choice = chooseServices(project.config, names);
  if ("refused" in choice) return choice.refused;
  const { diagnostics } = buildConfigured(project, choice.chosen, {
    useCache: true,
  });
  const problems = diagnostics.filter(
    ({ code, severity }) =>
      severity === "error" && code.startsWith("contract/overlay-"),
  );
  const actions = [...choice.chosen.keys()].flatMap((service) => {
    const { overlay } = readOverlay(project.root, service);
    return (overlay?.actions ?? []).map((action) => ({
      service,
      place: `${overlay?.file}:${action.position?.line ?? 1}`,
      does: action.remove ? "remove" : "update",
      target: action.target,
      reason: action.reason,
      state: stateOf(action.position?.line, overlay?.file, problems),
    }));
  });
  const table = formatTable(
    ["place", "does", "state", "target", "reason"],
    actions.map(({ place, does, state, target, reason }) => [
      place,
      does,
      state,
      shortened(target, 70),
      printable(reason),
    ]),
  );
  return {
    summary: { actions: actions.length, wrong: problems.length },
    diagnostics: problems,
    result: actions,
    output: actions.length > 0 ? table : "",
    talk: `${count(actions.length, "correction")} in ${count(choice.chosen.size, "service")}.\n`,
  };
}

function stateOf(
  line: number | undefined,
  file: string | undefined,
  problems: readonly Diagnostic[],
): string {
  const own = problems.find(
    ({ source }) => source?.file === file && source?.position?.line === line,
  );
  return own === undefined ? "applied" : own.code.replace(/^.*-/, "");
}
