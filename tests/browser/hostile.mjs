// Opens every page and every data file of a site whose texts would like to be more than text: `node hostile.mjs SITE_DIR`.
// Once as it is, and once without the pages' Content-Security-Policy, which would hide what is not escaped. Everything is
// pointed at and focused. Nothing may run, ask elsewhere, or be an element that only the texts name.
// Ends with 1 if anything is wrong.
import { address, collect, files, guard, kinds, launch, options, serve } from "./lib.mjs";

const { rest: [dir] } = options(process.argv.slice(2));
if (!dir) {
  console.error("usage: node hostile.mjs SITE_DIR");
  process.exit(2);
}
const { report, check, finish } = collect("hostile texts");
const all = await files(dir);
const pages = kinds(all.filter((file) => file.endsWith(".html")), 3);
// Chromium shows these; tables and calendars it only downloads.
const data = all.filter((file) => /\.(svg|xml|json|txt)$/.test(file));
const browser = await launch();
const { origin, base, close } = await serve(dir, "/");
let opened = 0;

// Runs within the page, before anything of it.
const canary = () => {
  window.__xss = [];
  for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = (text) => window.__xss.push(`${name}(${text})`);
};

// Runs within the page: touches everything, and tells what does not belong there.
const touch = () => {
  const wrong = [];
  const expected = new Set("a,abbr,article,b,bdi,body,button,blockquote,br,caption,circle,code,col,colgroup,dd,defs,details,div,dl,dt,em,fieldset,figcaption,figure,footer,g,h1,h2,h3,h4,h5,h6,head,header,hr,html,i,img,input,label,legend,li,line,link,main,meta,nav,ol,option,p,path,pattern,polygon,polyline,pre,rect,script,section,select,small,span,strong,style,summary,svg,symbol,table,tbody,td,text,th,thead,time,title,tr,ul,use".split(","));
  for (const e of document.querySelectorAll("*")) {
    if (!expected.has(e.localName)) wrong.push(`<${e.localName}>`);
    if (e.localName === "img" && !/^(icons\/|data:image\/)|\/icons\//.test(e.getAttribute("src") ?? "")) wrong.push(e.outerHTML.slice(0, 100));
    for (const { name, value } of e.attributes) {
      if (name.startsWith("on") || name === "autofocus" || name === "style" && !e.closest(".drawn, .tip") && e.className !== "tip") wrong.push(`${e.localName} has ${name}="${value.slice(0, 60)}"`);
      if (["href", "src", "action", "xlink:href"].includes(name) && /^\s*(javascript|vbscript|data:(?!image\/))/i.test(value)) wrong.push(`${e.localName} leads to ${value.slice(0, 60)}`);
    }
    if (e.localName === "details") e.open = true;
    for (const kind of ["mouseover", "mouseenter", "pointermove", "focus", "toggle"]) e.dispatchEvent(new PointerEvent(kind, { bubbles: true }));
    e.focus?.();
  }
  return [...wrong, ...(window.__xss ?? []).map((call) => `runs ${call}`)];
};

for (const bypassCSP of [false, true]) {
  const context = await browser.newContext({ bypassCSP });
  const tab = await context.newPage();
  let where = "";
  // Asked for where a file can't name an icon.
  await context.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  guard(tab, origin, () => where, report);
  await tab.addInitScript(canary);
  for (const page of [...pages, ...data.filter((_, n) => bypassCSP || n % 10 === 0)]) {
    opened += 1;
    where = `${page}${bypassCSP ? " (without policy)" : ""}`;
    await tab.goto(base + address(page), { waitUntil: "load" });
    const wrong = page.endsWith(".html") ? await tab.evaluate(touch) : await tab.evaluate(() => [...window.__xss.map((call) => `runs ${call}`), ...[...document.querySelectorAll("script,img,foreignObject,iframe")].map((e) => e.outerHTML.slice(0, 80))]);
    for (const what of new Set(wrong)) report(where, what);
  }
  await context.close();
}
check(opened > 20, dir, `just ${opened} files`);
await browser.close();
close();
finish(`${opened} files opened`);
