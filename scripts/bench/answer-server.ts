/** A process of its own: a server on loopback that reads each request and gives the same short answer. Prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const ANSWER = JSON.stringify({ orders: [{ order_id: "CS1" }] });

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(ANSWER),
      "X-Request-Id": "1",
    });
    response.end(ANSWER);
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port);
});
// The parent that is gone has closed it.
process.stdin.resume().on("end", () => process.exit());
