/** Everything that can go wrong between a site and who reads it, to be switched on for one address. */
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

export type Fault =
  | { readonly kind: "reset" }
  | { readonly kind: "slow" }
  /** The connection ends before the length that was announced. */
  | { readonly kind: "torn" }
  /** The document ends in the middle, and the answer does not. */
  | { readonly kind: "cut" }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly retryAfter?: string;
    }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "huge" }
  /** Little that unpacks to much. */
  | { readonly kind: "bomb" }
  | { readonly kind: "type"; readonly contentType: string }
  /** Another page with status 200. */
  | { readonly kind: "instead"; readonly html: string }
  /** The article loses what `pattern` finds. */
  | { readonly kind: "without"; readonly pattern: RegExp };

const BOMB = gzipSync(Buffer.alloc(4 * 1024 * 1024, "x"));

export interface SwitchedFault {
  readonly fault: Fault;
  /** How many requests it still meets. */
  left: number;
}

export const CHALLENGE = `<!DOCTYPE html><html><head><title>Just a moment</title></head><body><p>Security check: are you a robot?</p></body></html>`;
export const LOGIN = `<!DOCTYPE html><html><head><title>Sign in</title></head><body><form><input name="user"></form><p>Forgot password?</p></body></html>`;
export const ERROR_PAGE = `<!DOCTYPE html><html><head><title>Oops</title></head><body><p>The page you requested is not there. Try again later.</p></body></html>`;
export const ERROR_IN_ARTICLE = `<!DOCTYPE html><html><head><title>Oops</title></head><body><div class="help-content help-center-document"><h1>Sorry</h1><p>The system is busy.</p></div></body></html>`;
export const EMPTY_ARTICLE = `<!DOCTYPE html><html><head><title>T</title></head><body><div class="help-content help-center-document"><h1 class="topictitle1">Using a Thing</h1></div></body></html>`;

/** Answers with a fault; false where the page itself must be changed. */
export function answerFault(
  fault: Fault,
  response: ServerResponse,
  page: string,
): boolean {
  const html = { "content-type": "text/html; charset=utf-8" };
  switch (fault.kind) {
    case "reset":
      response.socket?.resetAndDestroy();
      return true;
    case "slow":
      response.writeHead(200, html);
      response.write("<html>");
      return true;
    case "torn":
      response.writeHead(200, { ...html, "content-length": page.length + 999 });
      response.write(page.slice(0, page.length / 2));
      setTimeout(() => response.socket?.destroy(), 5);
      return true;
    case "status":
      response.writeHead(fault.status, {
        ...html,
        ...(fault.retryAfter ? { "retry-after": fault.retryAfter } : {}),
      });
      response.end("<html><body>busy</body></html>");
      return true;
    case "redirect":
      response.writeHead(302, { location: fault.to });
      response.end();
      return true;
    case "huge":
      response.writeHead(200, html);
      sendForever(response);
      return true;
    case "bomb":
      response.writeHead(200, { ...html, "content-encoding": "gzip" });
      response.end(BOMB);
      return true;
    case "type":
      response.writeHead(200, { "content-type": fault.contentType });
      response.end("{}");
      return true;
    case "instead":
      response.writeHead(200, html);
      response.end(fault.html);
      return true;
    case "cut":
      response.writeHead(200, html);
      response.end(page.slice(0, page.length / 2));
      return true;
    case "without":
      return false;
  }
}

/** Goes on until the reader has had enough. */
function sendForever(response: ServerResponse): void {
  const chunk = "x".repeat(64 * 1024);
  const send = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", send);
  };
  send();
}
