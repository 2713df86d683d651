/**
 * `helpspec coverage`: what became of everything on the pages. Text and JSON to standard output or a file, HTML to a
 * folder. Exits with 1 when something is unaccounted for; what building reports is in the account, not among the errors.
 */
import type { Account } from "../../coverage/account.js";
import { accountFor } from "../../coverage/account-for.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { count } from "../../report/count.js";
import { coverageHtml } from "../../report/coverage-html.js";
import { wrapPainted } from "../../report/wrap-painted.js";
import { formatCoverage } from "../../report/coverage-text.js";
import { formatJson, type Summary } from "../../report/envelope.js";
import { coveredServices, type ServicePages } from "../covered-services.js";
import { writeFolder } from "../folder-unit.js";
import type { Io } from "../io.js";
import { loadCoverageAssets } from "../load-coverage-assets.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import type { CommonOptions } from "../print-outcome.js";
import { writeResult } from "../write-result.js";

export interface CoverageOptions extends Omit<CommonOptions, "format"> {
  readonly format: "text" | "json" | "html";
  readonly config?: string;
  readonly out?: string;
  readonly cache: boolean;
}

const REPORT_FOLDER = "out/coverage-report";

/** Runs `coverage`. */
export async function coverage(
  names: readonly string[],
  options: CoverageOptions,
  io: Io,
): Promise<Outcome> {
  const covered = coveredServices(names, options, io);
  if ("refused" in covered) return covered.refused;
  const { services, diagnostics } = covered;
  if (services.every(({ pages }) => pages.length === 0))
    return refusal(diagnostics, EXIT.noInput);
  const accounts = services.map(({ pages, build, around }) =>
    accountFor(pages, build, around),
  );
  const found = [
    ...diagnostics,
    ...accounts.flatMap((account) => account.diagnostics),
  ];
  const outcome = {
    summary: summaryOf(accounts),
    diagnostics: found,
    talk: verdict(accounts),
  };
  if (options.format === "html")
    return withReport(outcome, { services, accounts, options, io });
  const { out } = options;
  if (out === undefined || out === "-") {
    const { verbose = false } = options;
    return {
      ...outcome,
      result: { services: accounts },
      output: wrapPainted(formatCoverage(accounts, { verbose }), io.outWidth),
    };
  }
  const text =
    options.format === "json"
      ? formatJson({ services: accounts })
      : formatCoverage(accounts, { verbose: true });
  return {
    ...outcome,
    diagnostics: [...found, ...writeResult(out, text, io)],
    result: { file: out },
    talk: `${outcome.talk}Written to ${out}.\n`,
  };
}

function summaryOf(accounts: readonly Account[]): Summary {
  const sum = (of: (account: Account) => number): number =>
    accounts.reduce((total, account) => total + of(account), 0);
  return {
    services: accounts.map(({ service }) => service),
    pages: sum(({ totals }) => totals.pages),
    operations: sum(({ totals }) => totals.operations.total),
    tables: sum(({ totals }) => totals.tables.total),
    rows: sum(({ totals }) => totals.rows.total),
    rowsLeftOut: sum(({ totals }) => totals.rows.byFate["diagnostic"] ?? 0),
    otherRows: sum(({ totals }) => totals.otherRows.total),
    links: sum(({ totals }) => totals.links.total),
    examples: sum(({ totals }) => totals.examples.total),
    statusCodes: sum(({ totals }) => totals.statusCodes.total),
    unread: sum(({ totals }) => totals.unread),
    unaccounted: sum(unaccountedIn),
  };
}

function unaccountedIn({ diagnostics }: Account): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}

function verdict(accounts: readonly Account[]): string {
  return accounts
    .map((account) => {
      const { service, totals } = account;
      const lost = unaccountedIn(account);
      const sizes = `${count(totals.rows.total, "parameter row")}, ${count(totals.otherRows.total, "other row")}, ${count(totals.pages, "page")}`;
      return lost === 0
        ? `${service}: everything is accounted for, ${sizes}.\n`
        : `${service}: ${count(lost, "thing")} not accounted for, of ${sizes}.\n`;
    })
    .join("");
}

/** Writes the folder: what an earlier run listed there may be removed, and nothing else. */
async function withReport(
  outcome: Outcome,
  {
    services,
    accounts,
    options,
    io,
  }: {
    readonly services: readonly ServicePages[];
    readonly accounts: readonly Account[];
    readonly options: CoverageOptions;
    readonly io: Io;
  },
): Promise<Outcome> {
  const out = options.out ?? REPORT_FOLDER;
  if (out === "-") {
    const message =
      "The HTML report is a folder, expected its name after `--out`.";
    return refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage);
  }
  const files = await coverageHtml(
    services.flatMap(({ pages }, at) => {
      const account = accounts[at];
      return account ? [{ account, pages }] : [];
    }),
    loadCoverageAssets(),
  );
  const done = writeFolder(out, files, io);
  if ("refused" in done) return withFindings(outcome, [done.refused]);
  const { written, removed, diagnostics } = done;
  return {
    ...withFindings(outcome, diagnostics),
    result: { folder: out, files: files.length, written, removed },
    talk: `${outcome.talk ?? ""}Open ${out}/index.html.\n`,
  };
}

function withFindings(outcome: Outcome, found: readonly Diagnostic[]): Outcome {
  return { ...outcome, diagnostics: [...outcome.diagnostics, ...found] };
}
