// Checks a rendered page as its readers meet it: `node check.mjs SITE_DIR [SCREENSHOT_DIR]`.
//   1. every HTML file is valid;
//   2. every page opens in Chromium, at the root of a host and under a sub-path, with and without scripts: no console
//      message, no failed request, no request to anywhere else, nothing wider than the window;
//   3. axe finds nothing against WCAG 2.2 AA, in light and in dark;
//   4. screenshots: desktop and phone, light and dark.
// Ends with 1 if anything is wrong. CHROMIUM names the browser (default /usr/bin/chromium).
import { createServer } from "node:http";
import { mkdir, readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const [siteDir, shotDir] = process.argv.slice(2);
if (!siteDir) {
  console.error("usage: node check.mjs SITE_DIR [SCREENSHOT_DIR]");
  process.exit(2);
}
const problems = [];
const report = (where, what) => problems.push(`${where}: ${what}`);

async function files(dir, base = "") {
  const found = [];
  for (const entry of await readdir(path.join(dir, base), { withFileTypes: true })) {
    const name = path.posix.join(base, entry.name);
    found.push(...(entry.isDirectory() ? await files(dir, name) : [name]));
  }
  return found.sort();
}

async function validate(pages) {
  const rules = {
    extends: ["html-validate:standard", "html-validate:a11y"],
    elements: ["html5"],
    rules: {
      "no-raw-characters": "off",
      // Long tables and charts are focusable regions, so that they can be scrolled by keyboard.
      "prefer-native-element": "off",
      "long-title": "off",
    },
  };
  const validator = new HtmlValidate(rules);
  for (const page of pages) {
    const result = await validator.validateString(await readFile(path.join(siteDir, page), "utf8"), page);
    for (const { messages } of result.results) {
      for (const m of messages.slice(0, 5)) report(page, `${m.line}:${m.column} ${m.message} (${m.ruleId})`);
    }
  }
}

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".xml": "application/atom+xml", ".txt": "text/plain" };

// A plain static server that knows only paths under `prefix`.
async function serve(prefix) {
  const server = createServer(async (request, response) => {
    const at = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let file = at.startsWith(prefix) ? path.join(siteDir, at.slice(prefix.length)) : undefined;
    try {
      if ((await stat(file)).isDirectory()) file = path.join(file, "index.html");
      response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
      response.end(await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const address = (page) => page.replace(/(^|\/)index\.html$/, "$1");

// A tab that reports whatever goes wrong in it; `show` opens a page in it.
async function newTab(context, origin) {
  const tab = await context.newPage();
  let where = "";
  tab.on("console", (message) => report(where, `console: ${message.text()}`));
  tab.on("pageerror", (error) => report(where, `script error: ${error.message}`));
  tab.on("dialog", (dialog) => {
    report(where, `a script from outside runs: ${dialog.message()}`);
    dialog.dismiss();
  });
  tab.on("requestfailed", (request) => report(where, `request failed: ${request.url()}`));
  tab.on("response", (response) => {
    if (response.status() >= 400) report(where, `${response.status()} for ${response.url()}`);
  });
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== origin) report(where, `external request: ${request.url()}`);
  });
  tab.show = async (prefix, page) => {

    where = `${prefix}${address(page)}`;
    await tab.goto(`${origin}${where}`, { waitUntil: "load" });
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) report(where, `${wide} px wider than the window`);
  };
  return tab;
}

// Every relative link must lead to a page.
async function links(tab, origin, prefix, page, seen) {
  const hrefs = await tab.$$eval("a[href], link[href]", (all) => all.map((a) => a.href));
  for (const href of hrefs.filter((href) => href.startsWith(origin) && !seen.has(href))) {
    seen.add(href);
    const answer = await fetch(href);
    await answer.arrayBuffer();
    if (!answer.ok) report(`${prefix}${address(page)}`, `dead link: ${href}`);
  }
}

async function visit(browser, pages) {
  for (const prefix of ["/", "/deep/repo/"]) {
    const { origin, close } = await serve(prefix);
    const seen = new Set();
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 700 } });
      const tab = await newTab(context, origin);
      for (const page of pages.filter((page) => page !== "404.html")) {
        await tab.show(prefix, page);
        if (javaScriptEnabled) await links(tab, origin, prefix, page, seen);
      }
      await context.close();
    }
    close();
  }
}

// The path under which the page will be published, as 404.html knows it.
async function published() {
  const html = await readFile(path.join(siteDir, "404.html"), "utf8");
  return html.match(/class="brand" href="([^"]*)"/)?.[1] ?? "";
}

// 404.html is shown at any depth: it must find its sheet and its way home from there.
async function lost(browser) {
  const sheet = await published();
  if (!sheet.startsWith("/")) return report("404.html", `its links depend on where it is shown: ${sheet}`);
  const { origin, close } = await serve(sheet);
  const context = await browser.newContext();
  const tab = await newTab(context, origin);
  await tab.show(sheet, "404.html");
  await links(tab, origin, sheet, "404.html", new Set());
  if ((await tab.evaluate(() => document.styleSheets.length)) !== 1) report("404.html", "its sheet is not found");
  await context.close();
  close();
}

// Contrast, names, roles, landmarks: what axe can tell. Evaluated from outside, so the page's policy stays as it is.
async function audit(browser, pages) {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const prefix = await published();
  const { origin, close } = await serve(prefix);
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
    const tab = await context.newPage();
    for (const page of kinds(pages)) {
      await tab.goto(`${origin}${prefix}${address(page)}`, { waitUntil: "load" });
      await tab.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await tab.evaluate(axe);
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await tab.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), tags);
      for (const { id, help, nodes } of violations) report(`${page} (${colorScheme})`, `${help} (${id}): ${nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(" | ")}`);
    }
    await context.close();
  }
  close();
}

// A page of each kind.
function kinds(pages) {
  const sites = pages.filter((page) => page.startsWith("sites/"));
  const incidents = pages.filter((page) => /^incidents\/.+\//.test(page));
  const named = (part) => sites.find((site) => site.includes(part));
  const chosen = ["index.html", named("ip-104"), named("shop"), named("mail"), sites[0], "incidents/index.html", incidents[0], incidents.at(-1), "maintenance/index.html", "404.html"].filter((page) => pages.includes(page));
  return new Set(chosen);
}

async function shoot(browser, pages) {
  await mkdir(shotDir, { recursive: true });
  const prefix = await published();
  const { origin, close } = await serve(prefix);
  for (const [device, viewport, deviceScaleFactor] of [["desktop", { width: 1280, height: 900 }, 1], ["phone", { width: 390, height: 844 }, 2]]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport, deviceScaleFactor, colorScheme, javaScriptEnabled: false });
      for (const page of kinds(pages)) {
        const tab = await context.newPage();
        await tab.goto(`${origin}${prefix}${address(page)}`, { waitUntil: "load" });
        const name = page.replace(/\/index\.html$|\.html$/, "").replaceAll("/", "-");
        await tab.screenshot({ path: path.join(shotDir, `${name}-${device}-${colorScheme}.png`), fullPage: true });
        await tab.close();
      }
      await context.close();
    }
  }
  close();
}

const pages = (await files(siteDir)).filter((file) => file.endsWith(".html"));
if (pages.length === 0) report(siteDir, "there is no page");
await validate(pages);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  await visit(browser, pages);
  await lost(browser);
  await audit(browser, pages);
  if (shotDir) await shoot(browser, pages);
} finally {
  await browser.close();
}
for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
