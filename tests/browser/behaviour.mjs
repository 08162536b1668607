// What the page's small scripts do, and what the keyboard can do: `node behaviour.mjs OUTAGE_DIR MANY_SITES_DIR`. The first
// page has trouble and several groups, the second one enough sites for a filter. Time stands still but for what is said here.
// Ends with 1 if anything is wrong.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { collect, guard, launch, options, serve } from "./lib.mjs";

const { rest: [outage, many] } = options(process.argv.slice(2));
if (!many) {
  console.error("usage: node behaviour.mjs OUTAGE_DIR MANY_SITES_DIR");
  process.exit(2);
}
const { report, check, finish } = collect("behaviour");
const browser = await launch();
const status = JSON.parse(await readFile(path.join(outage, "api/v1/status.json"), "utf8"));
const seen = Date.parse(status.observed ?? status.overall?.observed ?? "2026-11-22T12:45:00Z") + 60_000;
let tests = 0;

// Runs `test(tab, base, loads)` in a browser of its own, a minute after the last observation. `loads()` counts pages opened.
async function test(name, dir, test, settings = {}) {
  tests += 1;
  const { origin, base, close } = await serve(dir, "/repo/");
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: "UTC", locale: "en-GB", ...settings });
  const tab = await context.newPage();
  tab.setDefaultTimeout(5000);
  let loads = 0;
  guard(tab, origin, () => name, report);
  tab.on("domcontentloaded", () => (loads += 1));
  await tab.clock.install({ time: seen });
  try {
    await tab.goto(base);
    await test(tab, base, () => loads);
  } catch (error) {
    report(name, error.message.split("\n").slice(0, 3).join(" "));
  }
  await context.close();
  close();
}

const theme = (tab) => tab.evaluate(() => document.documentElement.dataset.theme);

await test("theme switch", outage, async (tab, base) => {
  // What is set when the first frame is drawn.
  await tab.addInitScript(() => addEventListener("DOMContentLoaded", () => (window.atFirst ??= document.documentElement.dataset.theme)));
  await tab.addInitScript(() => new MutationObserver((_, self) => {
    if (document.body) { window.atFirst = document.documentElement.dataset.theme; self.disconnect(); }
  }).observe(document, { childList: true, subtree: true }));
  const ground = () => tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await ground();
  await tab.selectOption("#theme", "midnight");
  check((await ground()) !== before, "theme switch", "the colours stay");
  for (const page of ["", "sites/shop/", "incidents/"]) {
    await tab.goto(base + page);
    check((await tab.evaluate(() => window.atFirst)) === "midnight", "theme switch", `another theme flashes on /${page}`);
    check((await tab.inputValue("#theme")) === "midnight", "theme switch", `the choice is not shown on /${page}`);
  }
});

await test("theme by keyboard", outage, async (tab) => {
  await tab.focus("#theme");
  const before = await theme(tab);
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("Enter");
  check((await theme(tab)) !== before, "theme by keyboard", "arrow keys change nothing");
});

await test("window switch by keyboard", outage, async (tab) => {
  const shown = () => tab.evaluate(() => [...document.querySelector(".uptime").children].filter((e) => getComputedStyle(e).display !== "none").map((e) => e.className.match(/w-(\w+)/)[1]).join());
  const first = await shown();
  await tab.focus(".windows input:checked");
  await tab.keyboard.press("ArrowLeft");
  const second = await shown();
  check(first === "90d" && second === "30d", "window switch", `${first}, then ${second}`);
  await tab.reload();
  check((await shown()) === second, "window switch", "it is forgotten");
});

await test("trouble first", outage, async (tab) => {
  const order = () => tab.$$eval(".site h3 a", (all) => all.map((a) => a.textContent));
  const states = () => tab.$$eval(".group", (all) => all.map((g) => [...g.querySelectorAll(".site")].map((s) => s.classList[1])));
  const before = await order();
  await tab.click("[data-first]");
  const rank = ["down", "degraded", "maintenance", "unknown", "none", "up"];
  const ranks = (await states()).map((group) => group.map((state) => rank.indexOf(state)));
  check(ranks.every((group) => group.every((r, n) => n === 0 || group[n - 1] <= r)), "trouble first", `sites are not in order: ${ranks}`);
  check(ranks.every((group, n) => n === 0 || ranks[n - 1][0] <= group[0]), "trouble first", `groups are not in order: ${ranks}`);
  await tab.reload();
  check((await tab.getAttribute("[data-first]", "aria-pressed")) === "true", "trouble first", "it is forgotten");
  await tab.click("[data-first]");
  check((await order()).join() === before.join(), "trouble first", "the order does not come back");
});

await test("filter", many, async (tab) => {
  const box = tab.locator("[data-filter]");
  const visible = () => tab.locator(".site:visible").count();
  await box.fill("SUCHE fur");
  const some = await visible();
  const names = await tab.$$eval(".site:not([hidden]) h3 a", (all) => all.map((a) => a.textContent));
  check(some > 0 && names.every((name) => /suche für/i.test(name)), "filter", `${some} sites, such as ${names.slice(0, 3)}`);
  await box.fill("no such site");
  check((await visible()) === 0 && (await tab.isVisible("[data-none]")), "filter", "nothing is found, and nothing is said");
  await box.fill("");
  check(!(await tab.isVisible("[data-none]")), "filter", "it does not forget");
});

await test("tooltip", outage, async (tab) => {
  const bars = tab.locator(".bars svg").first();
  await bars.scrollIntoViewIfNeeded();
  const box = await bars.boundingBox();
  const texts = new Set();
  for (const part of [0.02, 0.5, 0.98]) {
    await tab.mouse.move(box.x + box.width * part, box.y + box.height / 2);
    const tip = await tab.locator(".tip").evaluate((e) => ({ hidden: e.hidden, text: e.textContent, box: e.getBoundingClientRect().toJSON() }));
    check(!tip.hidden && /\d/.test(tip.text), "tooltip", `at ${part}: ${JSON.stringify(tip)}`);
    check(tip.box.left >= 0 && tip.box.right <= 1280 && tip.box.bottom <= box.y + 1, "tooltip", `it lies over the bars or out of the window: ${JSON.stringify(tip.box)}`);
    texts.add(tip.text);
  }
  check(texts.size === 3, "tooltip", `the same text for several days: ${[...texts]}`);
  await tab.mouse.move(2, 2);
  check(!(await tab.isVisible(".tip")), "tooltip", "it stays");
});

await test("local times", outage, async (tab) => {
  const [text, title] = await tab.$eval(".banner time[data-both]", (e) => [e.textContent, e.title]);
  check(/GMT-5|EST/.test(text) && /UTC/.test(text) && /UTC/.test(title), "local times", `${text} / ${title}`);
}, { timezoneId: "America/New_York", locale: "en-US" });

await test("overdue", outage, async (tab) => {
  const banner = () => tab.$eval(".banner", (e) => [e.className, e.querySelector("h1").textContent, getComputedStyle(e).backgroundColor].join(" | "));
  const before = await banner();
  await tab.clock.runFor("01:00");
  check((await banner()) === before, "overdue", "it is late too early");
  await tab.evaluate(() => Object.defineProperty(navigator, "onLine", { value: false }));
  await tab.clock.fastForward("40:00");
  await tab.clock.runFor("00:30");
  const after = await banner();
  check(/^banner unknown/.test(after) && after.split(" | ")[1] !== before.split(" | ")[1], "overdue", `${before}, then ${after}`);
  check(await tab.isVisible(".banner .late"), "overdue", "it does not say why");
});

for (const [name, prepare, expected] of [
  ["refresh", async () => {}, true],
  ["no refresh behind another tab", (tab) => tab.evaluate(() => Object.defineProperty(document, "visibilityState", { value: "hidden" })), false],
  ["no refresh after something was opened", (tab) => tab.click("summary"), false],
  ["no refresh while text is selected", (tab) => tab.evaluate(() => getSelection().selectAllChildren(document.querySelector("h1"))), false],
  ["no refresh offline", (tab) => tab.evaluate(() => Object.defineProperty(navigator, "onLine", { value: false })), false],
]) {
  await test(name, outage, async (tab, _, loads) => {
    await prepare(tab);
    const every = await tab.evaluate(() => Number(document.body.dataset.refresh));
    check(every >= 60, name, `every ${every} seconds`);
    await tab.clock.fastForward(Math.max(0, every - 40) * 1000);
    await tab.waitForTimeout(50).catch(() => {});
    check(loads() === 1, name, "it is too early");
    // Step by step: a page that is asked to load again does so only after this.
    for (let n = 0; n < 8 && loads() === 1; n += 1) {
      await tab.clock.runFor(7_500);
      await new Promise((done) => setTimeout(done, 150));
    }
    check((loads() > 1) === expected, name, `opened ${loads()} times`);
    await tab.waitForLoadState("load");
  });
}

await test("charts", outage, async (tab, base) => {
  await tab.goto(`${base}sites/shop/`);
  const shown = tab.locator("figure:visible .drawn");
  const graph = shown.locator(".graph");
  const box = await graph.boundingBox();
  await graph.scrollIntoViewIfNeeded();
  await graph.hover({ position: { x: box.width / 3, y: box.height / 2 } });
  const told = shown.locator(".told");
  const first = await told.textContent();
  check(/\d/.test(first), "charts", `at the pointer: ${first}`);
  await graph.hover({ position: { x: (box.width * 2) / 3, y: box.height / 2 } });
  check((await told.textContent()) !== first, "charts", "the pointer moves, the text stays");
  await tab.mouse.move(1, 1);
  check(!(await told.isVisible()), "charts", "the text stays when the pointer is gone");
  await shown.focus();
  const value = () => shown.getAttribute("aria-valuetext");
  const values = [];
  for (const key of ["Home", "ArrowRight", "End", "ArrowLeft", "PageUp", "PageDown"]) {
    await tab.keyboard.press(key);
    values.push(await value());
  }
  check(values[0] !== values[1] && values[1] !== values[2] && values[2] !== values[3], "charts", `keys: ${values.join(" / ")}`);
  check(await told.isVisible(), "charts", "keys show nothing");
  await tab.keyboard.press("Escape");
  check(!(await told.isVisible()), "charts", "Escape hides nothing");
  // Another period, by keyboard and with CSS alone.
  const before = await tab.locator("figure:visible").count();
  const summary = () => tab.locator("figure:visible figcaption").first().textContent();
  const text = await summary();
  await tab.focus('.pick input:checked');
  await tab.keyboard.press("ArrowRight");
  check((await tab.locator("figure:visible").count()) === before && (await summary()) !== text, "charts", "the period can't be chosen by keyboard");
});

// Tab through a page: where the focus is must be seen, in the order of the page, and there is a way out.
async function walk(tab, name) {
  const steps = [];
  for (let n = 0; n < 400; n += 1) {
    await tab.keyboard.press("Tab");
    const step = await tab.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      window.walked ??= [];
      const last = window.walked.at(-1);
      const back = last && last !== e && !(last.compareDocumentPosition(e) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY));
      const again = window.walked.includes(e);
      window.walked.push(e);
      const shown = e.matches(".windows input, .pick input") ? (e.matches(".pick input") ? e.nextElementSibling ?? e : e.nextElementSibling) : e;
      const style = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return { what: e.outerHTML.slice(0, 90), back, again, inside, outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
    });
    if (!step || step.again) break;
    steps.push(step);
    check(step.inside, name, `the focus is out of sight on ${step.what}`);
    check(step.outlined, name, `the focus can't be seen on ${step.what}`);
    check(!step.back, name, `the focus goes back to ${step.what}`);
  }
  check(steps.length < 400, name, "there is no way out");
  check(/class="skip"/.test(steps[0]?.what ?? ""), name, `the first stop is ${steps[0]?.what}`);
  return steps;
}

for (const page of ["", "sites/shop/", "incidents/", "maintenance/"]) {
  await test(`keyboard on /${page}`, outage, async (tab, base) => {
    await tab.goto(base + page);
    const steps = await walk(tab, `keyboard on /${page}`);
    const links = await tab.locator("main a:visible").count();
    check(steps.length > links, `keyboard on /${page}`, `${steps.length} stops, but ${links} links`);
  });
}

await test("skip link", outage, async (tab) => {
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  check((await tab.evaluate(() => document.activeElement.id)) === "main", "skip link", "it does not lead to the main part");
  await tab.keyboard.press("Tab");
  check(await tab.evaluate(() => document.querySelector("main").contains(document.activeElement)), "skip link", "the next stop is elsewhere");
});

await test("details by keyboard", outage, async (tab) => {
  const open = () => tab.$eval("details", (e) => e.open);
  const before = await open();
  await tab.focus("details > summary");
  await tab.keyboard.press("Enter");
  check((await open()) !== before, "details", "Enter opens nothing");
});

await browser.close();
finish(`${tests} tests`);
