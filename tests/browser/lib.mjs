// What the checks of this directory share: a static host, a browser, the list of pages, and the list of problems.
import { createServer } from "node:http";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
export const launch = () => chromium.launch({ executablePath, args: flags });

// Tells what is wrong, each thing once, as soon as it is found. `finish` ends the process, with 1 if there was anything.
export function collect(name) {
  const found = new Set();
  const report = (where, what) => {
    const problem = `${where}: ${what}`;
    if (!found.has(problem)) console.error(problem);
    found.add(problem);
  };
  const finish = (summary) => {
    console.log(`${name}: ${summary}, ${found.size} problems`);
    process.exit(found.size === 0 ? 0 : 1);
  };
  return { report, check: (truth, where, what) => truth || report(where, what), finish };
}

export async function files(dir, base = "") {
  const found = [];
  for (const entry of await readdir(path.join(dir, base), { withFileTypes: true })) {
    const name = path.posix.join(base, entry.name);
    found.push(...(entry.isDirectory() ? await files(dir, name) : [name]));
  }
  return found.sort();
}

// The address of a page below the root.
export const address = (page) => page.replace(/(^|\/)index\.html$/, "$1");

// At most so many pages of each kind: names and numbers don't make a kind, languages and directories do.
export function kinds(pages, most = 1) {
  const groups = {};
  for (const page of pages) {
    const kind = page.replace(/\d+/g, "N").replace(/(^|\/)(sites|incidents|embed|groups)\/[^/]+\//, "$1$2/*/");
    (groups[kind] ??= []).push(page);
  }
  // What is in trouble first: its pages have the most to show.
  const calm = (page) => !/ip-104|shop|postmortem/.test(page);
  return Object.values(groups).flatMap((group) => group.toSorted((a, b) => calm(a) - calm(b)).filter((_, index, all) => index < most - 1 || index === (most === 1 ? 0 : all.length - 1)));
}

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".ics": "text/calendar", ".md": "text/plain; charset=utf-8", ".csv": "text/csv",
};

// A plain static host, with compression, that knows only paths under `prefix`.
export async function serve(dir, prefix = "/") {
  const ready = new Map();
  const server = createServer(async (request, response) => {
    try {
      const at = decodeURIComponent(new URL(request.url, "http://x").pathname);
      if (!at.startsWith(prefix)) throw new Error("outside");
      let file = path.join(dir, at.slice(prefix.length));
      if ((await stat(file)).isDirectory()) {
        if (!at.endsWith("/")) throw new Error("no slash at the end");
        file = path.join(file, "index.html");
      }
      if (!ready.has(file)) {
        const bytes = await readFile(file);
        ready.set(file, [bytes, gzipSync(bytes)]);
      }
      const [plain, packed] = ready.get(file);
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      const small = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && !type.startsWith("image/png");
      const body = small ? packed : plain;
      response.writeHead(200, { "content-type": type, "content-length": body.length, "cache-control": "max-age=60", ...(small && { "content-encoding": "gzip" }) });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, base: origin + prefix, close: () => server.close() };
}

// The path under which the page will be published, as 404.html knows it.
export async function published(dir) {
  const html = await readFile(path.join(dir, "404.html"), "utf8");
  return html.match(/class="brand" href="([^"]*)"/)?.[1] ?? "";
}

// Reports whatever goes wrong in a tab. `where` is asked for the place.
export function guard(tab, origin, where, report) {
  tab.on("console", (message) => report(where(), `console: ${message.text()}`));
  tab.on("pageerror", (error) => report(where(), `script error: ${error.message}`));
  tab.on("dialog", (dialog) => {
    report(where(), `a script from outside runs: ${dialog.message()}`);
    dialog.dismiss();
  });
  // What the next page cuts short has not failed.
  const cut = (request) => request.failure()?.errorText === "net::ERR_ABORTED";
  tab.on("requestfailed", (request) => cut(request) || report(where(), `request failed: ${request.url()} ${request.failure()?.errorText}`));
  tab.on("response", (response) => {
    if (response.status() >= 400) report(where(), `${response.status()} for ${response.url()}`);
  });
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== origin) report(where(), `external request: ${request.url()}`);
  });
}

// Splits `--name value` and the rest.
export function options(args) {
  const named = {};
  const rest = [];
  for (let n = 0; n < args.length; n += 1) {
    if (args[n].startsWith("--")) named[args[n].slice(2)] = args[(n += 1)];
    else rest.push(args[n]);
  }
  return { named, rest };
}
