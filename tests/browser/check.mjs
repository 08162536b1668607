// Checks rendered pages as their readers meet them: `node check.mjs SITE_DIR...`.
//   1. every link of every file leads somewhere, at the root of a host and under a sub-path; fragments, too;
//   2. every HTML file is valid (html-validate);
//   3. pages of each kind open in Chromium, at the root and under a sub-path, with and without scripts, light and dark,
//      on a phone and on a desktop: no console message, no failed request, no request to anywhere else, nothing wider
//      than the window;
//   4. axe finds nothing against WCAG 2.2 AA and its own best practice, in several themes.
// Ends with 1 if anything is wrong. CHROMIUM names the browser (default /usr/bin/chromium).
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { address, collect, files, guard, kinds, launch, options, published, serve } from "./lib.mjs";

const { rest: sites } = options(process.argv.slice(2));
if (sites.length === 0) {
  console.error("usage: node check.mjs SITE_DIR...");
  process.exit(2);
}
const { report, finish } = collect("pages");
const counts = { files: 0, links: 0, valid: 0, visits: 0, audits: 0 };

const text = (value) => value.replace(/&#x([0-9a-f]+);/gi, (_, n) => String.fromCodePoint(parseInt(n, 16))).replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(n))
  .replace(/&(quot|lt|gt|apos);/g, (_, name) => ({ quot: '"', lt: "<", gt: ">", apos: "'" })[name]).replace(/&amp;/g, "&");

// Links of HTML and of feeds: what lies under the page's own address has to be there.
async function links(dir, all) {
  const known = new Set(all);
  const place = "http://host/deep/repo/";
  const canonical = (await readFile(path.join(dir, "index.html"), "utf8")).match(/rel="canonical" href="([^"]*)"/)?.[1];
  const home = canonical && new URL(canonical).pathname;
  const seen = new Map();
  const ids = new Map();
  const body = async (file) => ids.get(file) ?? ids.set(file, new Set([...(await readFile(path.join(dir, file), "utf8")).matchAll(/\sid="([^"]*)"/g)].map((m) => text(m[1])))).get(file);
  for (const file of all.filter((name) => /\.(html|xml|txt|json|ics)$/.test(name))) {
    // Calendars fold their lines; an id looks like an address, but names only.
    const source = (await readFile(path.join(dir, file), "utf8")).replace(/\r\n[ \t]/g, "").replace(/<(id|guid)\b[^>]*>[^<]*/g, "").replace(/^UID:.*/gm, "");
    const html = file.endsWith(".html");
    const found = html
      ? [...source.matchAll(/<(?!base\b)[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)].map((m) => text(m[1]))
      : canonical ? [...source.matchAll(/https?:\/\/[^\s"<>\\)]+/g)].map((m) => text(m[0])) : [];
    for (const link of new Set(found)) {
      counts.links += 1;
      let url;
      try {
        url = new URL(link, place + address(file));
      } catch {
        report(`${dir}/${file}`, `no address: ${link}`);
        continue;
      }
      if (canonical && url.href.startsWith(canonical)) url = new URL(url.href.slice(canonical.length), place);
      else if (file === "404.html" && home && url.host === "host" && url.pathname.startsWith(home)) url = new URL(url.pathname.slice(home.length) + url.hash, place);
      // Without a known address the page is at the root of its host.
      else if (file === "404.html" && !home && url.host === "host" && !url.pathname.startsWith("/deep/repo/")) url = new URL(url.pathname.slice(1) + url.hash, place);
      if (url.host !== "host") continue;
      const key = url.href;
      if (!seen.has(key)) seen.set(key, await lookUp(url));
      if (seen.get(key)) report(`${dir}/${file}`, `dead link: ${link} (${seen.get(key)})`);
    }
  }
  async function lookUp(url) {
    if (!url.pathname.startsWith("/deep/repo/")) return "it leaves the page";
    let target = decodeURIComponent(url.pathname.slice("/deep/repo/".length));
    if (target === "" || target.endsWith("/")) target += "index.html";
    if (!known.has(target)) return "there is no such file";
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment && target.endsWith(".html") && !(await body(target)).has(fragment)) return "there is no such place in it";
    return "";
  }
}

async function validate(dir, pages) {
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
    counts.valid += 1;
    const result = await validator.validateString(await readFile(path.join(dir, page), "utf8"), page);
    for (const { messages } of result.results) {
      for (const m of messages.slice(0, 5)) report(`${dir}/${page}`, `${m.line}:${m.column} ${m.message} (${m.ruleId})`);
    }
  }
}

// Opens a page in a tab, and looks whether anything stands out of the window.
async function show(tab, url, where) {
  counts.visits += 1;
  await tab.goto(url, { waitUntil: "load" });
  const wide = await tab.evaluate(() => {
    // Widths are rounded: one pixel is none.
    const over = document.documentElement.scrollWidth - window.innerWidth - 1;
    const widest = over > 0 && [...document.querySelectorAll("main *")].find((e) => e.getBoundingClientRect().right > window.innerWidth + 1);
    return over > 0 && `${over} px wider than the window, from ${widest ? widest.outerHTML.slice(0, 100) : "outside of main"}`;
  });
  if (wide) report(where, wide);
}

const PHONE = { width: 360, height: 700 };
const WAYS = [
  ["/", { javaScriptEnabled: true, viewport: PHONE, colorScheme: "light" }],
  ["/", { javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["/deep/repo/", { javaScriptEnabled: true, viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["/deep/repo/", { javaScriptEnabled: false, viewport: PHONE, colorScheme: "light" }],
];

async function visit(browser, dir, pages) {
  for (const [prefix, settings] of WAYS) {
    const { origin, base, close } = await serve(dir, prefix);
    const context = await browser.newContext(settings);
    const tab = await context.newPage();
    let where = dir;
    guard(tab, origin, () => where, report);
    for (const page of pages.filter((page) => page !== "404.html")) {
      where = `${dir}${prefix}${address(page)}${settings.javaScriptEnabled ? "" : " (no script)"}`;
      await show(tab, base + address(page), where);
    }
    await context.close();
    close();
  }
}

// 404.html is shown at any depth: it must find its sheet and its way home from there.
async function lost(browser, dir) {
  const home = await published(dir);
  if (!home.startsWith("/")) return report(`${dir}/404.html`, `its links depend on where it is shown: ${home}`);
  const { origin, base, close } = await serve(dir, home);
  const context = await browser.newContext();
  const tab = await context.newPage();
  guard(tab, origin, () => `${dir}/404.html`, report);
  await show(tab, `${base}404.html`, `${dir}/404.html`);
  if (!(await tab.evaluate(() => document.styleSheets.length))) report(`${dir}/404.html`, "its sheet is not found");
  await context.close();
  close();
}

// Contrast, names, roles, landmarks: what axe can tell. Evaluated from outside, so the page's policy stays as it is.
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
async function audit(browser, dir, pages, themes) {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const { base, close } = await serve(dir, await published(dir));
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const tab = await context.newPage();
  for (const page of pages) {
    await tab.goto(base + address(page), { waitUntil: "load" });
    await tab.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await tab.evaluate(axe);
    for (const theme of themes) {
      counts.audits += 1;
      const [name, colorScheme] = theme.split("/");
      await tab.emulateMedia({ colorScheme: colorScheme ?? "light" });
      await tab.evaluate((value) => (document.documentElement.dataset.theme = value), name);
      // Colours are all that another theme changes.
      const run = theme === themes[0] ? { runOnly: { type: "tag", values: TAGS } } : { runOnly: ["color-contrast", "link-in-text-block"] };
      const { violations } = await tab.evaluate((run) => window.axe.run(document, { ...run, resultTypes: ["violations"] }), run);
      for (const { id, help, nodes } of violations) {
        report(`${dir}/${page} (${theme})`, `${help} (${id}): ${nodes.slice(0, 3).map((n) => `${n.html.slice(0, 120)} ${n.any[0]?.message.slice(0, 120) ?? ""}`).join(" | ")}`);
      }
    }
  }
  await context.close();
  close();
}

const THEMES = ["auto/light", "auto/dark", "contrast/light", "contrast/dark", "paper", "ocean", "forest", "midnight"];
const browser = await launch();
try {
  for (const dir of sites) {
    const began = Date.now();
    const all = await files(dir);
    const pages = all.filter((file) => file.endsWith(".html"));
    if (pages.length === 0) report(dir, "there is no page");
    counts.files += all.length;
    const large = pages.length > 1000;
    await links(dir, all);
    await validate(dir, large ? kinds(pages, 2) : pages);
    await visit(browser, dir, kinds(pages, large ? 1 : 2));
    await lost(browser, dir);
    await audit(browser, dir, kinds(pages), large ? THEMES.slice(0, 2) : THEMES);
    console.log(`${dir}: ${all.length} files, ${pages.length} pages, ${Math.round((Date.now() - began) / 1000)} s`);
  }
} finally {
  await browser.close();
}
finish(`${sites.length} sites, ${counts.files} files, ${counts.links} links, ${counts.valid} pages validated, ${counts.visits} visits, ${counts.audits} audits`);
