/**
 * What `init` asks on a terminal. Input: what was given as options; output: the answers, or nothing when the user
 * cancelled. Loaded only where something is asked.
 */
import type { Readable, Writable } from "node:stream";
import { cancel, intro, isCancel, text } from "@clack/prompts";
import { HANDBOOK_NAME, PATH_PATTERN, SERVICE_NAME } from "./config.js";
import { suggestedService, suggestedTitle } from "./init-names.js";
import type { NewService } from "./new-service.js";

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

interface Question {
  readonly key: "handbook" | "service" | "title" | "server" | "path";
  readonly message: string;
  /** What an empty answer means. */
  readonly suggestion: (answers: Answers) => string;
  readonly problem: (answer: string) => string | undefined;
}

type Answers = Partial<Record<Question["key"], string>>;

/** What a person typed so far, with what the options gave. */
export type Given = Partial<NewService>;

const QUESTIONS: readonly Question[] = [
  {
    key: "handbook",
    message: "Handbook, as in the addresses of its pages",
    suggestion: () => "",
    problem: fits(HANDBOOK_NAME),
  },
  {
    key: "service",
    message: "Name of the service, for folders and files",
    suggestion: ({ handbook = "" }) => suggestedService(handbook),
    problem: fits(SERVICE_NAME),
  },
  {
    key: "title",
    message: "Title of the API",
    suggestion: ({ service = "" }) => suggestedTitle(service),
    problem: () => undefined,
  },
  {
    key: "server",
    message:
      "Address of the API, with {region}; nothing where the pages say it",
    suggestion: () => "",
    problem: (answer) =>
      answer === "" || /^https?:\/\/\S+$/.test(answer)
        ? undefined
        : "Expected an address such as https://things.{region}.example.com",
  },
  {
    key: "path",
    message:
      "Paths of the service, such as /v2/**; nothing for all of the handbook",
    suggestion: () => "",
    problem: (answer) =>
      answer === "" ? undefined : fits(PATH_PATTERN)(answer),
  },
];

/** Asks for what was not given; undefined when the user ended it. */
export async function askForService(
  given: Given,
  terminal: Terminal,
): Promise<Given | undefined> {
  intro("A new service", terminal);
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    const known = knownAnswer(question.key, given);
    if (known !== undefined) {
      answers[question.key] = known;
      continue;
    }
    const suggestion = question.suggestion(answers);
    const answer = await text({
      message: question.message,
      ...(suggestion === ""
        ? {}
        : { placeholder: suggestion, defaultValue: suggestion }),
      validate: (typed) => question.problem(typed || suggestion),
      ...terminal,
    });
    if (isCancel(answer)) {
      cancel("Nothing was written.", terminal);
      return undefined;
    }
    answers[question.key] = answer || suggestion;
  }
  const { handbook = "", service, title, server, path } = answers;
  return {
    ...given,
    handbooks: given.handbooks ?? [handbook],
    ...(service ? { service } : {}),
    ...(title ? { title } : {}),
    ...(given.servers || !server ? {} : { servers: [server] }),
    ...(given.paths || !path ? {} : { paths: [path] }),
  };
}

function knownAnswer(key: Question["key"], given: Given): string | undefined {
  switch (key) {
    case "handbook":
      return given.handbooks?.[0];
    case "server":
      return given.servers?.[0];
    case "path":
      return given.paths?.[0];
    default:
      return given[key];
  }
}

function fits(rule: {
  readonly pattern: RegExp;
  readonly expected: string;
}): (answer: string) => string | undefined {
  return (answer) =>
    rule.pattern.test(answer) ? undefined : `Expected ${rule.expected}`;
}
