#!/usr/bin/env node
/** Entry point of the command `helpspec`: runs the compiled program, or says how to compile it. */
import { existsSync } from "node:fs";
import module from "node:module";

const program = new URL("../dist/generator/cli/main.js", import.meta.url);

if (existsSync(program)) {
  await import("./engine.js");
  // From Node 22 on, compiled code is kept between runs.
  module.enableCompileCache?.();
  // A reader such as `head` may close the pipe: that is no failure.
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    "helpspec is not compiled yet: run `npm install`, or `npm run build` in a checkout.\n",
  );
  process.exitCode = 70;
}
