// Opens a private page as visitors do: `node private.mjs SITE_DIR PASSPHRASE [SCREENSHOT_DIR]`. A wrong passphrase is
// refused, the right one opens the page, the tab stays open from page to page, a new visitor is asked again, and without
// scripts the page says why it stays closed. Ends with 1 if anything is wrong.
import { createServer } from "node:http";
import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

const [siteDir, passphrase, shotDir] = process.argv.slice(2);
const problems = [];
const expect = (holds, what) => holds || problems.push(what);
const server = createServer(async (request, response) => {
  let file = path.join(siteDir, decodeURIComponent(new URL(request.url, "http://x").pathname));
  try {
    if ((await stat(file)).isDirectory()) file = path.join(file, "index.html");
    const type = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" }[path.extname(file)];
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" });
    response.end(await readFile(file));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"] });
const visitor = async (options) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const tab = await context.newPage();
  tab.on("console", (message) => problems.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  return tab;
};
const shoot = async (tab, name) => shotDir && (await mkdir(shotDir, { recursive: true }), await tab.screenshot({ path: path.join(shotDir, `${name}.png`) }));
try {
  const tab = await visitor({});
  await tab.goto(origin);
  await tab.waitForSelector("#ask:not([hidden])");
  await shoot(tab, "private-door");
  await tab.fill("#passphrase", "not the passphrase");
  await tab.press("#passphrase", "Enter");
  await tab.waitForFunction(() => document.getElementById("said").textContent === document.getElementById("said").dataset.wrong);
  await tab.fill("#passphrase", passphrase);
  await tab.press("#passphrase", "Enter");
  await tab.waitForSelector("main h1#overall");
  await shoot(tab, "private-open");
  expect((await tab.evaluate(() => getComputedStyle(document.querySelector("main")).maxWidth)) !== "none", "the page that was opened has no style");
  // Another page of the same tab needs no passphrase, neither one of now nor one of the past.
  const links = await tab.$$eval("a[href]", (all) => all.map((a) => a.href));
  for (const part of ["/sites/", "/incidents/2"]) {
    const link = links.find((href) => href.includes(part));
    expect(link, `there is no link to ${part}`);
    if (!link) continue;
    await tab.goto(link);
    await tab.waitForSelector("main h1#name");
    expect((await tab.$("#ask")) === null, `${part} asks again`);
  }
  const other = await visitor({});
  await other.goto(origin);
  await other.waitForSelector("#ask:not([hidden])");
  await other.check("#keep");
  await other.fill("#passphrase", passphrase);
  await other.press("#passphrase", "Enter");
  await other.waitForSelector("main h1#overall");
  const later = await other.context().newPage();
  await later.goto(origin);
  await later.waitForSelector("main h1#overall");
  const plain = await visitor({ javaScriptEnabled: false });
  await plain.goto(origin);
  expect((await plain.textContent("noscript, main")).includes("JavaScript"), "without scripts nothing is explained");
} catch (error) {
  problems.push(error.message);
} finally {
  await browser.close();
  server.close();
}
for (const problem of problems) console.error(problem);
console.log(`private page: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
