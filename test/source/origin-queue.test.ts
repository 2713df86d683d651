/** When requests to one origin start: by the rate at any moment, whatever each takes; not in a pause; not after a stop. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  OriginQueue,
  sleep,
} from "../../generator/source/fetch/origin-queue.js";

/** What a late timer may make good, and what a clock rounds. */
const SLACK = 11;

/** When each request of two that take turns with others started; a request is asked for when the one before it is done. */
async function startsOf(
  queue: OriginQueue,
  lanes: readonly (readonly number[])[],
): Promise<number[]> {
  const starts: number[] = [];
  const never = new AbortController().signal;
  const walk = async (lane: readonly number[]): Promise<void> => {
    for (const milliseconds of lane)
      await queue.run(async () => {
        starts.push(performance.now());
        await sleep(milliseconds, never);
      });
  };
  await Promise.all(lanes.map(walk));
  return starts;
}

test("requests keep their distance though the queue runs empty between them", async () => {
  const limits = { requestsPerSecond: 20, concurrency: 2 };
  const queue = new OriginQueue(limits, new AbortController().signal);
  const starts = await startsOf(queue, [
    [70, 15, 85, 5, 60],
    [5, 90, 35, 20, 75],
  ]);
  for (const [at, start] of starts.entries())
    for (const [places, later] of starts.slice(at).entries()) {
      const shown = `${places} requests in ${later - start} ms`;
      assert.ok(later - start >= places * 50 - SLACK, shown);
    }
});

test("a pause holds for requests that already wait for their time", async () => {
  const limits = { requestsPerSecond: 50, concurrency: 3 };
  const queue = new OriginQueue(limits, new AbortController().signal);
  const begin = performance.now();
  const all = startsOf(queue, [[0], [0], [0]]);
  await sleep(5, new AbortController().signal);
  queue.pause(100);
  queue.pause(10);
  const [, second = 0, third = 0] = await all;
  assert.ok(second - begin >= 100, `second after ${second - begin} ms`);
  assert.ok(third - second >= 20 - SLACK, `third ${third - second} ms later`);
});

test("a delay longer than timers know is kept, and a stop ends it", async () => {
  const stop = new AbortController();
  const limits = { requestsPerSecond: 1e-9, concurrency: 1 };
  const queue = new OriginQueue(limits, stop.signal);
  const started: string[] = [];
  const begin = (name: string) =>
    queue.run(() => {
      started.push(name);
      return Promise.resolve(name);
    });
  const second = begin("first").then(() => begin("second"));
  await sleep(40, new AbortController().signal);
  stop.abort(new Error("stopped"));
  let message = "";
  await second.catch((error: Error) => (message = error.message));
  assert.is(message, "stopped");
  assert.equal(started, ["first"]);
});

test.run();
