/** The commands by which a project begins and is kept right: `init`, `overlay`, `pin`. Each is loaded when it runs. */
import type { InitOptions } from "./commands/init.js";
import type { OverlayNewOptions } from "./commands/overlay.js";
import type { PinOptions } from "./commands/pin.js";
import { withExamples } from "./common-options.js";
import type { Registration } from "./fetching-program.js";
import type { CommonOptions } from "./print-outcome.js";

/** Adds `init`. */
export function addAdoption({
  program,
  io,
  finish,
  withCommonOptions,
}: Registration): void {
  withCommonOptions(
    program
      .command("init")
      .summary("configuration and folders for a new service")
      .description(
        "Writes helpspec.config.json with a service, or adds a service to the one there is, and the folders and lines for git. Asks on a terminal for what the options do not say. Nothing that is there is overwritten.",
      )
      .option(
        "--handbook <name...>",
        "handbooks, as in the addresses of their pages",
      )
      .option("--service <name>", "name of the service: of folders and files")
      .option("--title <text>", "title of the API")
      .option("--server <address...>", "address of the API, with {region}")
      .option("--paths <pattern...>", "paths of the service: '/v2/**'")
      .option(
        "--site <address>",
        "folder of another site's pages, with {locale} and {handbook}",
      )
      .option("--locale <locale>", "locale of the pages")
      .option("-y, --yes", "ask nothing, take what is suggested")
      .option("--dry-run", "print the configuration, write nothing"),
    [
      "helpspec init",
      "helpspec init --handbook api-workspace --paths '/v2/**' --yes",
      "helpspec init --handbook api-lamps --site 'https://docs.example.com/{locale}/{handbook}/'",
    ],
  ).action(async (options: InitOptions & CommonOptions) => {
    const { init } = await import("./commands/init.js");
    finish("init", await init(options, io), options);
  });
}

/** Adds `overlay`, `pin` and `unpin`. */
export function addCorrections(registration: Registration): void {
  addOverlay(registration);
  addPin(registration);
  addUnpin(registration);
}

function addPin({
  program,
  io,
  finish,
  withCommonOptions,
}: Registration): void {
  withCommonOptions(
    program
      .command("pin")
      .summary("keep a page at an earlier revision")
      .description(
        "Puts a page back as it was before its last change, or before a record of the history, and notes in the configuration that it stays so: for a revision of the site that is broken. `fetch` looks at the site's page without storing it, and tells when it changes again.",
      )
      .argument("<page>", "name of the page, or handbook/name")
      .option(
        "--to <revision>",
        "a record of the history (before it), a day (at its end), or now (as it is stored)",
      )
      .option("--reason <text>", "what is wrong with the page of the site")
      .option("--until <date>", "the last day of the pin")
      .option("--dry-run", "say what would change, write nothing"),
    [
      "helpspec pin CreateOrder --reason 'The request table is missing.'",
      "helpspec pin api-workspace/CreateOrder --to 2026-01-31 --reason 'Half a page.' --until 2026-03-31",
    ],
  ).action(async (page: string, options: PinOptions & CommonOptions) => {
    const { pin } = await import("./commands/pin.js");
    finish("pin", pin(page, options, io), options);
  });
}

function addUnpin({
  program,
  io,
  finish,
  withCommonOptions,
}: Registration): void {
  withCommonOptions(
    program
      .command("unpin")
      .summary("let a page follow the site again")
      .description(
        "Takes the pin of a page out of the configuration. The next fetch takes up what the site has.",
      )
      .argument("<page>", "name of the page, or handbook/name")
      .option("--dry-run", "say what would change, write nothing"),
    [
      "helpspec unpin CreateOrder",
      "helpspec unpin api-workspace/CreateOrder --dry-run",
    ],
  ).action(async (page: string, options: PinOptions & CommonOptions) => {
    const { unpin } = await import("./commands/pin.js");
    finish("unpin", unpin(page, options, io), options);
  });
}

function addOverlay({
  program,
  io,
  finish,
  withCommonOptions,
}: Registration): void {
  const overlay = withExamples(
    program
      .command("overlay")
      .summary("corrections of a contract: start one, list them")
      .description(
        "Corrections of contracts where a page is wrong: OpenAPI Overlays (1.0) in spec/overlays/<service>.yaml, each action with its reason. `sync` applies them; an action that matches or changes nothing any more is an error.",
      ),
    [
      "helpspec overlay new CreateOrder volumes.size --set maximum=8",
      "helpspec overlay list",
    ],
  );
  withCommonOptions(
    overlay
      .command("new")
      .summary("start a correction of a field")
      .description(
        "Prints an action for the overlay of a field's service: its target, what the contract has now, what the page says, and which other operations share it. `--write` adds it to the file.",
      )
      .argument("[operation]", "operation id, or method and path in quotes")
      .argument("[field]", "name, or names apart by dots: volumes.size")
      .option(
        "--finding <place>",
        "the field at the place of a diagnostic, file:line",
      )
      .option("--set <keyword=value...>", "what it is to be: maximum=8")
      .option("--remove", "take the field out")
      .option("--reason <text>", "why the page is wrong")
      .option("--response", "the field of the response")
      .option("--write", "add it to spec/overlays/<service>.yaml"),
    [
      "helpspec overlay new CreateOrder volumes.size",
      "helpspec overlay new CreateOrder size --set maximum=8 --reason 'Support said so.' --write",
      "helpspec overlay new --finding spec/pages/api-workspace/CreateOrder.html:134",
    ],
  ).action(
    async (
      operation: string | undefined,
      field: string | undefined,
      options: OverlayNewOptions & CommonOptions,
    ) => {
      const { overlayNew } = await import("./commands/overlay.js");
      const outcome = await overlayNew(operation, field, { options, io });
      finish("overlay new", outcome, options);
    },
  );
  withCommonOptions(
    overlay
      .command("list")
      .summary("the corrections, and whether they still do something")
      .description(
        "Lists the actions of all overlays with their places and reasons. Exits with 1 when one is wrong or stale.",
      )
      .argument(
        "[service...]",
        "services of the configuration; all by default",
      ),
    ["helpspec overlay list", "helpspec overlay list workspace"],
  ).action(
    async (names: string[], options: OverlayNewOptions & CommonOptions) => {
      const { overlayList } = await import("./commands/overlay.js");
      finish("overlay list", overlayList(names, options, io), options);
    },
  );
}
