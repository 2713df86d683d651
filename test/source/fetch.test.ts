/** Fetching a handbook from a local site: what is stored, what is asked again, and what is not believed. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codes, fetchLocal, outcomes, withSite } from "../fetch-site/fetch-local.js";
import { sitePages } from "../fetch-site/site-pages.js";
import { filesOf } from "../temporary-folder.js";

test("try", async () => {
  await withSite(sitePages(12), async ({site, root}) => {
    const fetched = await fetchLocal({ site, root });
    console.log(outcomes(fetched), codes(fetched), fetched.counts);
    const files = filesOf(root);
    console.log(Object.keys(files));
    console.log(files["spec/pages/api-things/manifest.json"]?.slice(0, 900));
    console.log(files["spec/pages/api-things/UseThing1.html"]?.slice(0, 1500));
    site.forgetRequests();
    const again = await fetchLocal({ site, root });
    console.log(outcomes(again), codes(again), again.counts);
    assert.equal(site.requests.filter((r) => !r.isConditional).map((r) => r.path), []);
  });
});

test.run();
