/**
 * What the make-believe site puts around an article. No two answers are the same: visits are counted, scripts carry
 * numbers, white space and attributes come and go, as on sites that are put together anew for each visitor.
 */
import type { SiteLocale, SitePage } from "./site-pages.js";

/** A whole page. */
export function framePage(
  page: Pick<SitePage, "title" | "chapter" | "date">,
  article: string,
  { locale, visit }: { readonly locale: SiteLocale; readonly visit: number },
): string {
  const nonce = `n${visit * 7919}`;
  const date =
    locale === "en-us"
      ? `Updated on ${page.date} GMT+08:00`
      : `更新时间：${page.date} GMT+08:00`;
  const crumbs =
    locale === "en-us"
      ? `Help Center/ Things/ API Reference/ ${page.chapter}/ ${page.title}`
      : `帮助中心/ 物品/ API参考/ ${page.chapter}/ ${page.title}`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${page.title}_${page.chapter}_API Reference_Things-Huawei Cloud</title>
<script nonce="${nonce}">var visit = ${visit};</script></head>
<body data-visit="${visit}">
<div class="nav"><ul><li><a href="/index.html">Products</a></li></ul>
<table><tr><th>Parameter</th><th>Type</th></tr><tr><td>menu</td><td>String</td></tr></table></div>
<div class="crumbs">${crumbs}</div>
<div class="updateTime"><span class="updateInfo">${date}</span></div>
<div class="help-content help-center-document" id="doc" data-time="${visit}" style="width:${visit}px">
<!-- built ${visit} -->
${disturb(article, visit)}
<div class="feedback"><p>Was this page helpful? ${visit} people said so.</p></div>
</div>
<div class="chatbot"><p>Ask me</p></div>
<script nonce="${nonce}">track(${visit});</script>
</body></html>
`;
}

/** Changes that mean nothing. */
function disturb(article: string, visit: number): string {
  const spaced = visit % 2 === 0 ? article.replaceAll("\n", "\r\n") : article;
  return spaced
    .replaceAll("<td", `<td data-v="${visit}"`)
    .replaceAll("</table>", `<!-- ${visit} --></table>`)
    .replaceAll("<h4 ", `${" ".repeat(visit % 3)}<h4 onclick="t(${visit})" `);
}

/** The left menu: chapters expand by a script, pages are links. */
export function leftMenu(
  pages: readonly SitePage[],
  address: (page: SitePage) => string,
): string {
  const chapters = [...new Set(pages.map(({ chapter }) => chapter))];
  const items = chapters.map((chapter, at) => {
    const own = pages
      .filter((page) => page.chapter === chapter && page.isListed !== false)
      .map(
        (page) =>
          `<li class="nav-item level2"><a class="js-title" href="${address(page)}">${page.title}</a></li>`,
      );
    return `<li class="nav-item level1"><a class="js-title" href="javascript:void(0)" p-href="chapter_${at}.html">${chapter}</a><ul>\n${own.join("\n")}\n</ul></li>`;
  });
  return `<ul class="left-menu">\n${items.join("\n")}\n</ul>\n`;
}
