/** The tag of an operation: the innermost chapter above its page, or a segment of its path. */
import type { PageModel } from "../page/page-model.js";

/** Chapters that every handbook has say nothing about the operation. */
const GENERAL =
  /^(?:help center|api reference|api参考|apis?|帮助中心|home|首页)$/i;

export function tagOf(page: PageModel, path: string): string {
  const chapter = page.chapters
    .filter((title) => !GENERAL.test(title.trim()))
    .at(-1);
  if (chapter) return chapter.trim();
  const segments = path
    .split("/")
    .filter(
      (part) =>
        part !== "" && !part.includes("{") && !/^v\d+(?:\.\d+)?$/.test(part),
    );
  return segments[0] ?? "default";
}
