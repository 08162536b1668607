// What a visitor's browser has to fetch before the overview can be read: `node weight.mjs SITE_DIR`, a page of 20 sites and 90
// days. At most 30 KiB, compressed as static hosts do, and nothing besides, with and without scripts, from a first visit.
// Ends with 1 if it is more.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync, brotliCompressSync } from "node:zlib";
import { address, collect, files, kinds, launch, options, serve } from "./lib.mjs";

const MOST = 30 * 1024;
const { rest: [dir] } = options(process.argv.slice(2));
if (!dir) {
  console.error("usage: node weight.mjs SITE_DIR");
  process.exit(2);
}
const { check, finish } = collect("weight");
for (const page of kinds((await files(dir)).filter((file) => file.endsWith(".html")))) {
  const bytes = await readFile(path.join(dir, page));
  console.log(`${page}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzip, ${brotliCompressSync(bytes).length} brotli`);
}
const browser = await launch();
const { base, close } = await serve(dir, "/repo/");
for (const javaScriptEnabled of [true, false]) {
  const context = await browser.newContext({ javaScriptEnabled });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Network.enable");
  const requests = [];
  let received = 0;
  session.on("Network.requestWillBeSent", ({ request }) => request.url.startsWith("data:") || requests.push(request.url));
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (received += encodedDataLength));
  await tab.goto(base + address("index.html"), { waitUntil: "networkidle" });
  const script = javaScriptEnabled ? "with scripts" : "without scripts";
  console.log(`overview ${script}: ${requests.length} request(s), ${received} bytes with headers`);
  check(requests.length === 1, script, `more is fetched: ${requests.slice(1)}`);
  check(received > 0 && received <= MOST, script, `${received} bytes, at most ${MOST}`);
  await context.close();
}
await browser.close();
close();
finish(`at most ${MOST} bytes`);
