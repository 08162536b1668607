// Pictures of rendered pages, for people to look at: `node shots.mjs --to DIR SITE_DIR...`. All kinds of pages of the first
// two sites, the overview and a site's page of the others; on a phone and on a desktop, in light and in dark.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { address, files, kinds, launch, options, published, serve } from "./lib.mjs";

const { named, rest: sites } = options(process.argv.slice(2));
if (!named.to || sites.length === 0) {
  console.error("usage: node shots.mjs --to DIR SITE_DIR...");
  process.exit(2);
}
await mkdir(named.to, { recursive: true });
const browser = await launch();
let taken = 0;
for (const [index, dir] of sites.entries()) {
  const pages = (await files(dir)).filter((file) => file.endsWith(".html"));
  const chosen = kinds(pages).filter((page) => index < 2 || /^(index|sites\/[^/]+\/index)\.html$/.test(page));
  const prefix = await published(dir).catch(() => "/");
  const { base, close } = await serve(dir, prefix.startsWith("/") ? prefix : "/");
  for (const [device, viewport] of [["desktop", { width: 1280, height: 900 }], ["phone", { width: 390, height: 844 }]]) {
    for (const colorScheme of ["light", "dark"]) {
      // Without script, so that the picture is of the time that the page is about.
      const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: false });
      const tab = await context.newPage();
      for (const page of chosen) {
        await tab.goto(base + address(page), { waitUntil: "load" });
        const name = page.replace(/\/?index\.html$|\.html$/, "").replaceAll("/", "-") || "overview";
        const height = await tab.evaluate(() => document.documentElement.scrollHeight);
        await tab.screenshot({ path: path.join(named.to, `${path.basename(dir)}-${name}-${device}-${colorScheme}.png`), fullPage: height < 8000 });
        taken += 1;
      }
      await context.close();
    }
  }
  close();
}
await browser.close();
console.log(`${taken} pictures in ${named.to}`);
