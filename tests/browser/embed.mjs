// Shows a page's badges and embeds within a page of another origin: `node embed.mjs SITE_DIR [SCREENSHOT_DIR]`.
//   1. frame, element and badges appear under a policy that allows nothing but the status page;
//   2. they say the same, with hostile attributes as well, and lead to the page;
//   3. the element asks again when it is looked at, turns grey when the page is late, and keeps its fallback when it fails;
//   4. axe finds nothing, in light and in dark.
// Ends with 1 if anything is wrong. CHROMIUM names the browser (default /usr/bin/chromium).
import { createServer } from "node:http";
import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [siteDir, shotDir] = process.argv.slice(2);
if (!siteDir) {
  console.error("usage: node embed.mjs SITE_DIR [SCREENSHOT_DIR]");
  process.exit(2);
}
const problems = [];
const check = (truth, what) => truth || problems.push(what);
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".css": "text/css" };

async function listen(handle) {
  const server = createServer(handle);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

// The status page as a static host serves it, readable from everywhere.
const asked = [];
const status = await listen(async (request, response) => {
  const at = decodeURIComponent(new URL(request.url, "http://x").pathname);
  asked.push(at);
  let file = path.join(siteDir, at.replace(/^\/repo/, ""));
  try {
    if ((await stat(file)).isDirectory()) file = path.join(file, "index.html");
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "access-control-allow-origin": "*" });
    response.end(await readFile(file));
  } catch {
    response.writeHead(404).end();
  }
});
const home = `${status.origin}/repo/`;
const policy = `default-src 'none'; script-src ${status.origin}; connect-src ${status.origin}; frame-src ${status.origin}; img-src ${status.origin} data:; require-trusted-types-for 'script'`;
const host = await listen((request, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
  response.end(`<!DOCTYPE html><html lang="en"><head><title>Host</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><main><h1>Another page</h1>
<p><iframe id="whole" src="${home}embed/" title="Status" width="420" height="66" frameborder="0"></iframe></p>
<p><iframe id="site" src="${home}embed/ip-104/" title="Status of IP .104" width="420" height="66" frameborder="0"></iframe></p>
<p><iframe id="darkframe" src="${home}embed/shop/#dark" title="Status of the shop" width="420" height="66" frameborder="0"></iframe></p>
<p><upkept-status id="e-whole"><a href="${home}">Status</a></upkept-status></p>
<p><upkept-status id="e-site" src="${home}" site="ip-104"></upkept-status></p>
<p><upkept-status id="e-dark" src="${status.origin}/repo" site="shop" theme="dark"></upkept-status></p>
<p><upkept-status id="e-gone" src="${home}" site="no-such-site"><a href="${home}">Status</a></upkept-status></p>
<p><upkept-status id="e-bad" src="javascript:alert(1)" site="../../x"><a href="${home}">Status</a></upkept-status></p>
<p><img id="badge" src="${home}badge/status.svg" alt="Status"> <img src="${home}badge/shop/uptime-30d.svg" alt="Uptime of the shop"></p>
</main><script async src="${home}embed.js"></script></body></html>`);
});

const told = JSON.parse(await readFile(path.join(siteDir, "embed/ip-104/status.json"), "utf8"));
const whole = JSON.parse(await readFile(path.join(siteDir, "embed/status.json"), "utf8"));
const now = Date.parse(told.observed) + 60_000;
const expected = new Set([`${status.origin}`, `${host.origin}`]);

async function open(browser, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const allowed = (text) => /404|no-such-site|javascript:alert/.test(text);
  tab.on("console", (message) => check(allowed(message.text() + message.location().url), `console: ${message.text()}`));
  tab.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  tab.on("dialog", (dialog) => {
    problems.push(`a script from outside runs: ${dialog.message()}`);
    dialog.dismiss();
  });
  tab.on("request", (request) => {
    const url = new URL(request.url());
    check(url.protocol === "data:" || expected.has(url.origin), `external request: ${request.url()}`);
  });
  // The clock of the visitor, who comes a minute after the last observation.
  await tab.clock.install({ time: now });
  await tab.goto(host.origin, { waitUntil: "load" });
  return { context, tab };
}

const inside = (tab, id) => tab.$eval(`#${id}`, (e) => e.shadowRoot?.querySelector("a")?.innerText ?? null);

async function say(browser) {
  const { context, tab } = await open(browser, {});
  await tab.waitForFunction(() => document.querySelector("#e-dark").shadowRoot?.querySelector("a"));
  const frame = async (id) => (await (await tab.$(`#${id}`)).contentFrame()).innerText("h1");
  check((await frame("site")) === told.sentence, `the frame says ${await frame("site")}`);
  check((await frame("whole")) === whole.sentence, `the frame of the page says ${await frame("whole")}`);
  check((await inside(tab, "e-site"))?.startsWith(told.sentence), `the element says ${await inside(tab, "e-site")}`);
  check((await inside(tab, "e-site"))?.includes(told.checked.split("{time}")[0].trim()), "the element does not say what its time is");
  check((await inside(tab, "e-whole"))?.startsWith(whole.sentence), `the element of the page says ${await inside(tab, "e-whole")}`);
  check((await inside(tab, "e-gone")) === null && (await inside(tab, "e-bad")) === null, "an element without an answer keeps its fallback");
  check(await tab.isVisible("#e-gone a"), "the fallback is not seen");
  const links = await tab.$$eval("upkept-status", (all) => all.map((e) => e.shadowRoot.querySelector("a")?.href).filter(Boolean));
  check(links.join() === [home, `${home}sites/ip-104/`, `${home}sites/shop/`].join(), `links: ${links}`);
  const ground = (target) => target.$eval("a", (a) => getComputedStyle(a).backgroundColor);
  const dark = await ground(await (await tab.$("#darkframe")).contentFrame());
  check(dark === "rgb(22, 28, 34)", `the dark frame is ${dark}`);
  const element = await tab.$eval("#e-dark", (e) => getComputedStyle(e.shadowRoot.querySelector("a")).backgroundColor);
  check(element === "rgb(22, 28, 34)", `the dark element is ${element}`);
  check(await tab.$eval("#badge", (img) => img.complete && img.naturalWidth > 100), "the badge is not drawn");
  check(!asked.some((at) => at.includes("..") || at.startsWith("/x")), "the site attribute leaves its place");

  const count = () => asked.filter((at) => at === "/repo/embed/ip-104/status.json").length;
  const before = count();
  await tab.clock.runFor(2 * 60_000);
  check(count() === before, "the element asks before the interval is over");
  await tab.clock.runFor(told.interval_seconds * 1_000);
  for (let n = 0; n < 30 && count() === before; n += 1) await new Promise((later) => setTimeout(later, 100));
  check(count() > before, "the element does not ask again");
  // Much later: what it knows is too old.
  await tab.clock.fastForward(Date.parse(told.late_after) - now);
  await tab.waitForFunction(() => document.querySelector("#e-site").shadowRoot.querySelector("a.unknown"), null, { timeout: 3_000 }).catch(() => {});
  const late = await inside(tab, "e-site");
  check(late?.startsWith(told.late), `a late page is said to be: ${late}`);
  const tone = await tab.$eval("#e-site", (e) => e.shadowRoot.querySelector("a").className);
  check(tone === "unknown", `a late page is ${tone}`);
  await tab.click("#e-site");
  await tab.waitForURL(`${home}sites/ip-104/`);
  await context.close();
}

async function follow(browser) {
  const { context, tab } = await open(browser, {});
  await (await (await tab.$("#site")).contentFrame()).click("a");
  await tab.waitForURL(`${home}sites/ip-104/`);
  await context.close();
}

async function audit(browser) {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const colorScheme of ["light", "dark"]) {
    for (const address of [host.origin, `${home}embed/`, `${home}embed/ip-104/`, `${home}embed/shop/#dark`]) {
      const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 390, height: 844 } });
      const tab = await context.newPage();
      await tab.goto(address, { waitUntil: "networkidle" });
      await tab.evaluate(axe);
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await tab.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), tags);
      for (const { id, help, nodes } of violations) problems.push(`${address} (${colorScheme}): ${help} (${id}): ${nodes[0].html.slice(0, 120)}`);
      await context.close();
    }
  }
}

async function shoot(browser) {
  await mkdir(shotDir, { recursive: true });
  for (const [device, viewport] of [["desktop", { width: 1280, height: 900 }], ["phone", { width: 390, height: 844 }]]) {
    for (const colorScheme of ["light", "dark"]) {
      const { context, tab } = await open(browser, { viewport, colorScheme, deviceScaleFactor: 2 });
      await tab.waitForFunction(() => document.querySelector("#e-dark").shadowRoot?.querySelector("a"));
      await tab.screenshot({ path: path.join(shotDir, `embed-${device}-${colorScheme}.png`), fullPage: true });
      await context.close();
    }
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  await say(browser);
  await follow(browser);
  await audit(browser);
  if (shotDir) await shoot(browser);
} finally {
  await browser.close();
  status.server.close();
  host.server.close();
}
for (const problem of problems) console.error(problem);
console.log(`embeds: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
