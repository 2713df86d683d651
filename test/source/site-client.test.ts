/** Asking politely: limits, robots.txt, waiting, proxies, and the addresses that are never asked for. */
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  isPublicAddress,
  publicLookup,
} from "../../generator/source/fetch/public-address.js";
import {
  backoffWithJitter,
  parseRetryAfter,
} from "../../generator/source/fetch/retry-delay.js";
import {
  codes,
  fetchLocal,
  HANDBOOK,
  LOOPBACK,
  outcomes,
  withSite,
} from "../fetch-site/fetch-local.js";
import { sitePages } from "../fetch-site/site-pages.js";

function pathOf(name: string): string {
  return `/intl/en-us/${HANDBOOK}/${name}.html`;
}

test("no more requests a second and at a time than allowed", () =>
  withSite(sitePages(9), async ({ site, root }) => {
    const rules = { requestsPerSecond: 20, concurrency: 2 };
    const begin = performance.now();
    await fetchLocal({ site, root, rules });
    const needed = ((site.requests.length - 3) / 20) * 1000;
    assert.ok(performance.now() - begin >= needed, `faster than ${needed} ms`);
    assert.ok(site.mostOpen <= 2, `${site.mostOpen} at a time`);
  }));

test("it says who it is", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    await fetchLocal({ site, root, rules: { contact: "docs@team.example" } });
    const agents = new Set(site.requests.map(({ userAgent }) => userAgent));
    assert.equal(
      [...agents],
      ["helpspec/0.0.0 (reads API documentation; docs@team.example)"],
    );
  }));

test("robots.txt is obeyed: what it forbids is not asked for, and said", () =>
  withSite(sitePages(4), async ({ site, root }) => {
    site.robots = `User-agent: other\nDisallow: /\n\nUser-agent: helpspec\nDisallow: ${pathOf("UseThing2")}\n`;
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), ["source/robots-disallowed"]);
    assert.not.ok(site.pagesAsked().includes(pathOf("UseThing2")));
    assert.is(outcomes(fetched)["UseThing1"], "added");
  }));

test("a handbook that robots.txt forbids is an error, and not asked for", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    site.robots = "User-agent: *\nDisallow: /intl/\n";
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), ["source/handbook-disallowed"]);
    assert.equal(site.pagesAsked(), []);
  }));

test("robots.txt may slow us down", () =>
  withSite(sitePages(2), async ({ site, root }) => {
    site.robots = "User-agent: *\nCrawl-delay: 0.1\n";
    const begin = performance.now();
    await fetchLocal({ site, root });
    assert.ok(performance.now() - begin >= 100 * (site.requests.length - 3));
  }));

test("a robots.txt that cannot be had forbids everything; none allows everything", () =>
  withSite(sitePages(2), async ({ site, root }) => {
    site.break("/robots.txt", { kind: "status", status: 500 });
    const refused = await fetchLocal({ site, root });
    assert.equal(codes(refused), ["source/fetch-failed"]);
    assert.ok(site.requests.every(({ path }) => path === "/robots.txt"));
    site.break("/robots.txt", { kind: "status", status: 404 });
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), []);
  }));

for (const [title, retryAfter] of [
  ["seconds", () => "1"],
  ["a date", () => new Date(Date.now() + 1500).toUTCString()],
] as const) {
  test(`429 with Retry-After as ${title}: the whole site has peace, then the page comes`, () =>
    withSite(sitePages(4), async ({ site, root }) => {
      const fault = {
        kind: "status",
        status: 429,
        retryAfter: retryAfter(),
      } as const;
      site.break(pathOf("UseThing0"), fault, 1);
      const fetched = await fetchLocal({
        site,
        root,
        rules: { concurrency: 1 },
      });
      assert.equal(codes(fetched), []);
      assert.is(fetched.counts.repeated, 1);
      const refused = site.requests.findIndex(({ status }) => status === 429);
      const next = site.requests[refused + 1];
      const gap = (next?.at ?? 0) - (site.requests[refused]?.at ?? 0);
      assert.ok(gap >= 400, `asked again after ${gap} ms`);
    }));
}

test("a storm of 429: every page comes in the end", () =>
  withSite(sitePages(8), async ({ site, root }) => {
    for (let number = 0; number < 8; number += 1) {
      const fault = { kind: "status", status: 429, retryAfter: "0" } as const;
      site.break(pathOf(`UseThing${number}`), fault, 2);
    }
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), []);
    assert.is(fetched.counts.repeated, 16);
  }));

test("a site that asks to wait for an hour is not waited for", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    const fault = { kind: "status", status: 503, retryAfter: "3600" } as const;
    site.break(pathOf("UseThing0"), fault);
    const fetched = await fetchLocal({ site, root });
    assert.match(fetched.diagnostics[0]?.message ?? "", /come back in 3600 s/);
  }));

test("failures that pass are repeated: a reset, a torn body, 500, 429", () =>
  withSite(sitePages(4), async ({ site, root }) => {
    site.break(pathOf("UseThing0"), { kind: "reset" }, 2);
    site.break(pathOf("UseThing1"), { kind: "torn" }, 1);
    site.break(pathOf("UseThing2"), { kind: "status", status: 500 }, 2);
    site.break(pathOf("UseThing3"), { kind: "status", status: 429 }, 1);
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), []);
    assert.is(fetched.counts.repeated, 6);
  }));

test("backoff: full jitter below a limit that doubles, up to a minute", () => {
  assert.is(
    backoffWithJitter(0, 1000, () => 0.999),
    999,
  );
  assert.is(
    backoffWithJitter(3, 1000, () => 0.5),
    4000,
  );
  assert.is(
    backoffWithJitter(30, 1000, () => 1),
    60_000,
  );
  assert.is(
    backoffWithJitter(5, 1000, () => 0),
    0,
  );
});

const NOW = Date.UTC(2026, 0, 1);
const RETRY_AFTER: readonly (readonly [string | null, number | undefined])[] = [
  ["120", 120_000],
  [" 0 ", 0],
  ["Thu, 01 Jan 2026 00:01:00 GMT", 60_000],
  ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
  ["soon", undefined],
  ["-5", undefined],
  ["1.5", undefined],
  [null, undefined],
];

for (const [value, want] of RETRY_AFTER) {
  test(`Retry-After: ${value ?? "none"}`, () => {
    assert.is(parseRetryAfter(value, NOW), want);
  });
}

const ADDRESSES: readonly (readonly [string, boolean])[] = [
  ["8.8.8.8", true],
  ["2001:4860:4860::8888", true],
  ["64:ff9b::808:808", true],
  ["64:ff9b::a00:1", false],
  ["127.0.0.1", false],
  ["::1", false],
  ["10.0.0.1", false],
  ["172.16.5.4", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["::ffff:10.0.0.1", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["::", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["help.example", false],
];

for (const [address, want] of ADDRESSES) {
  test(`public or not: ${address}`, () => {
    assert.is(isPublicAddress(address), want);
    if (address === "127.0.0.1" || address === "::1") {
      assert.is(isPublicAddress(address, { allowsLoopback: true }), true);
    } else {
      assert.is(isPublicAddress(address, { allowsLoopback: true }), want);
    }
  });
}

test("a name with one private address among public ones is refused when connecting", async () => {
  const lookup = publicLookup({
    resolve: () => Promise.resolve(["8.8.8.8", "10.0.0.1"]),
  });
  const code = await new Promise((resolve) =>
    lookup("rebound.example", { all: true }, (error) => resolve(error?.code)),
  );
  assert.is(code, "EPRIVATEADDRESS");
});

test("a host whose name leads to a private address gets no request", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    const { port } = new URL(site.origin);
    const network = {
      ...LOOPBACK,
      resolve: () => Promise.resolve(["192.168.0.7"]),
    };
    const rules = {
      pages: `http://inside.example:${port}/intl/{locale}/{handbook}/`,
    };
    const fetched = await fetchLocal({ site, root, rules, network });
    assert.equal(codes(fetched), ["source/private-address"]);
    assert.is(site.requests.length, 0);
  }));

const REFUSED: readonly (readonly [
  title: string,
  pages: string,
  code: string,
])[] = [
  ["plain http", "http://127.0.0.1:1/{handbook}/", "source/private-address"],
  [
    "plain http to a name",
    "http://help.example/{handbook}/",
    "source/not-https",
  ],
  [
    "a private address",
    "https://10.0.0.1/{handbook}/",
    "source/private-address",
  ],
  [
    "an address in another notation",
    "https://0x7f.1/{handbook}/",
    "source/private-address",
  ],
];

for (const [title, pages, code] of REFUSED) {
  test(`outside of tests, refused: ${title}`, () =>
    withSite(sitePages(1), async ({ site, root }) => {
      const rules = { pages, locales: new Map() };
      const fetched = await fetchLocal({ site, root, rules, network: {} });
      assert.equal(codes(fetched), [code]);
    }));
}

test("no network: one clear word, after a few attempts", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    const resolve = (): Promise<readonly string[]> =>
      Promise.reject(Object.assign(new Error("no"), { code: "EAI_AGAIN" }));
    const rules = { pages: "https://help.example/{handbook}/" };
    const network = { firstDelayMilliseconds: 1, resolve };
    const fetched = await fetchLocal({ site, root, rules, network });
    assert.equal(
      fetched.diagnostics.map(({ code, message }) => [code, message]),
      [
        [
          "source/site-unreachable",
          "`https://help.example/robots.txt` gave no answer (`EAI_AGAIN`), asked directly as `HTTPS_PROXY` names no proxy.",
        ],
      ],
    );
  }));

test("a site that stops to answer is not asked for every page", () =>
  withSite(sitePages(40), async ({ site, root }) => {
    const rules = { concurrency: 1, retries: 0 };
    const options = {
      onProgress: ({ done }: { done: number }) => {
        if (done === 5) void site.close();
      },
    };
    const fetched = await fetchLocal({ site, root, rules, options });
    assert.ok(codes(fetched).includes("source/site-unreachable"));
    assert.ok(fetched.counts.requests < 25, `${fetched.counts.requests}`);
  }));

test("a proxy of the environment is used, and NO_PROXY is heard", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    const proxy = await startProxy();
    try {
      const environment = { http_proxy: proxy.address };
      const fetched = await fetchLocal({ site, root, environment });
      assert.equal(codes(fetched), []);
      assert.ok(proxy.connections() > 0, "through the proxy");
      const seen = proxy.connections();
      const direct = { ...environment, no_proxy: "127.0.0.1" };
      await fetchLocal({ site, root, environment: direct });
      assert.is(proxy.connections(), seen, "around the proxy");
    } finally {
      proxy.close();
    }
  }));

async function startProxy(): Promise<{
  readonly address: string;
  readonly connections: () => number;
  readonly close: () => void;
}> {
  let connections = 0;
  const server: Server = createServer();
  server.on("connect", (request, socket) => {
    connections += 1;
    const [host = "", port = ""] = (request.url ?? "").split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.pipe(socket);
      socket.pipe(target);
    });
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test.run();
