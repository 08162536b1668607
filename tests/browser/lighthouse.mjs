// Lighthouse over the overview, a site's page and an incident's, as on a phone: `node lighthouse.mjs SITE_DIR [--runs 3]`.
// Every category has to come to 100; of the performance, the median counts. Ends with 1 if one does not.
import lighthouse from "lighthouse";
import { launch as open } from "chrome-launcher";
import { collect, executablePath, files, flags, options, serve } from "./lib.mjs";

const { named, rest: [dir] } = options(process.argv.slice(2));
if (!dir) {
  console.error("usage: node lighthouse.mjs SITE_DIR [--runs N]");
  process.exit(2);
}
const { report, finish } = collect("lighthouse");
const runs = Number(named.runs ?? 3);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const incident = (await files(dir)).findLast((file) => /^incidents\/\d+-.*\/index\.html$/.test(file)) ?? "incidents/index.html";
const { base, close } = await serve(dir, "/repo/");
const chrome = await open({ chromePath: executablePath, chromeFlags: flags });
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
try {
  for (const page of ["", "sites/ip-104/", incident.replace(/index\.html$/, "")]) {
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, []]));
    let worst;
    for (let run = 0; run < runs; run += 1) {
      // What does not depend on the machine's load is looked at once.
      const onlyCategories = run === 0 ? CATEGORIES : ["performance"];
      const { lhr } = await lighthouse(base + page, { port: chrome.port, logLevel: "error", onlyCategories, disableFullPageScreenshot: true });
      if (lhr.runtimeError) report(page, lhr.runtimeError.message);
      for (const [name, { score }] of Object.entries(lhr.categories)) scores[name].push(Math.round(score * 100));
      for (const [name, category] of Object.entries(lhr.categories).filter(([, { score }]) => score < 1)) {
        for (const { id, weight } of category.auditRefs) {
          const audit = lhr.audits[id];
          if (weight > 0 && audit.score !== null && audit.score < 1) (worst ??= new Set()).add(`${name}: ${audit.title} (${audit.displayValue ?? ""} ${JSON.stringify(audit.details?.items ?? []).slice(0, 300)})`);
        }
      }
    }
    console.log(`/${page}: ${CATEGORIES.map((name) => `${name} ${scores[name].join(" ")}`).join(", ")}`);
    for (const name of CATEGORIES) {
      if (median(scores[name]) < 100) report(`/${page}`, `${name} is ${median(scores[name])}: ${[...(worst ?? [])].filter((w) => w.startsWith(name)).join("; ")}`);
    }
  }
} finally {
  chrome.kill();
  close();
}
finish(`${runs} runs`);
