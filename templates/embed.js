// <upkept-status src="https://status.example/" site="shop" theme="dark"></upkept-status>
// Shows how a page or one of its sites is, as embed/…/status.json says. What stands inside of the element is shown until
// then, and if the page can't be reached. It needs nothing from the page around it, and puts no text in as markup.
(() => {
  "use strict";
  const home = document.currentScript && new URL(".", document.currentScript.src).href;
  const MARKS = {
    up: "m5.5 10.4 3.2 3.2 5.8-6.4",
    degraded: "M10 5.5v5.6m0 3.3v.1",
    down: "m6.5 6.5 7 7m0-7-7 7",
    maintenance: "M7.4 6.2v7.6m5.2-7.6v7.6",
    unknown: "M7.7 7.9a2.3 2.3 0 1 1 3.2 2.1c-.6.3-.9.7-.9 1.4m0 3v.1",
  };
  const SHEET = `
    :host { display: inline-block; max-width: 100%; font: 15px/1.35 system-ui, sans-serif }
    :host([hidden]) { display: none }
    a { color-scheme: light dark; --g: light-dark(#fff, #161c22); --m: light-dark(#566270, #9ba7b4) }
    :host([theme="light"]) a { color-scheme: light }
    :host([theme="dark"]) a { color-scheme: dark }
    .up { --s: light-dark(#12754a, #5bd19a) }
    .degraded { --s: light-dark(#8a5800, #f2bd55) }
    .down { --s: light-dark(#b3261e, #ff8a80) }
    .maintenance { --s: light-dark(#5a45b0, #b8aaff) }
    a { box-sizing: border-box; max-width: 100%; display: inline-flex; align-items: center; gap: .7em; padding: .55em .9em; background: var(--g); border: 1px solid light-dark(#dde2e8, #28313a); border-radius: 10px; color: light-dark(#17202a, #e7ebef); text-decoration: none }
    a:hover b { text-decoration: underline }
    a:focus-visible { outline: 3px solid; outline-offset: 2px }
    span { min-width: 0 }
    b, small { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
    b { font-weight: 600 }
    small { font-size: .85em; color: var(--m) }
    svg { flex: none; width: 1.8em }
    rect { fill: var(--s, var(--m)) }
    path { fill: none; stroke: var(--g); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round }`;
  const LEAST_WAIT = 60, MOST_WAIT = 3600, TIMEOUT = 20;
  let sheet;

  const element = (name, attributes, ...inside) => {
    const svg = name === "svg" || name === "path" || name === "rect";
    const made = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };

  const webAddress = (text, base) => {
    try {
      const url = new URL(text, base);
      return url.protocol === "https:" || url.protocol === "http:" ? url : null;
    } catch {
      return null;
    }
  };

  class UpkeptStatus extends HTMLElement {
    static observedAttributes = ["src", "site"];
    #asked = 0;
    #told;
    #timer;
    #turn = 0;
    #shown = () => this.#refresh();

    constructor() {
      super();
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(SHEET);
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement("slot"));
    }

    connectedCallback() {
      document.addEventListener("visibilitychange", this.#shown);
      this.#ask();
    }

    disconnectedCallback() {
      document.removeEventListener("visibilitychange", this.#shown);
      clearTimeout(this.#timer);
      this.#turn += 1;
    }

    attributeChangedCallback() {
      this.#told = undefined;
      if (this.isConnected) this.#ask();
    }

    // A page in the background asks when it is looked at again.
    #refresh() {
      if (document.visibilityState === "visible" && Date.now() - this.#asked >= LEAST_WAIT * 1000) this.#ask();
    }

    async #ask() {
      const turn = (this.#turn += 1);
      clearTimeout(this.#timer);
      this.#asked = Date.now();
      let wait = 300;
      const base = webAddress(this.getAttribute("src") || home, document.baseURI);
      const site = this.getAttribute("site");
      if (!base || (site && !/^[a-z0-9-]{1,64}$/.test(site))) return;
      if (!base.pathname.endsWith("/")) base.pathname += "/";
      base.search = base.hash = "";
      try {
        const from = new URL(`embed/${site ? `${site}/` : ""}status.json`, base);
        const answer = await fetch(from, { credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(TIMEOUT * 1000) });
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        const told = await answer.json();
        if (turn !== this.#turn) return;
        this.#told = { told, base };
        wait = Number(told.interval_seconds) || wait;
      } catch {
        // What is known stays, until it is too old; the next turn may do better.
        if (turn !== this.#turn) return;
      }
      if (this.#told) this.#show(this.#told.told, this.#told.base);
      this.#timer = setTimeout(this.#shown, Math.min(Math.max(wait, LEAST_WAIT), MOST_WAIT) * 1000);
    }

    #show(told, base) {
      // A page that nobody writes any more says nothing about now.
      const late = told.late_after && Date.now() > Date.parse(told.late_after);
      const status = !late && MARKS[told.status] ? told.status : "unknown";
      const link = webAddress(String(told.path ?? ""), base);
      const sentence = element("b", { dir: "auto" }, String(late ? told.late : told.sentence));
      const lines = element("span", { lang: told.language, dir: told.direction === "rtl" ? "rtl" : "ltr" }, sentence);
      if (told.observed) {
        const at = new Date(told.observed);
        const text = at.toLocaleString(told.language, { dateStyle: "medium", timeStyle: "short" });
        const [before, after = ""] = String(told.checked).split("{time}");
        lines.append(element("small", {}, before, element("time", { datetime: at.toISOString() }, text), after));
      }
      const ground = element("rect", { width: 20, height: 20, rx: 5 });
      const icon = element("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, ground, element("path", { d: MARKS[status] }));
      const href = link && link.origin === base.origin ? link.href : base.href;
      this.shadowRoot.replaceChildren(element("a", { href, class: status, part: "link" }, icon, lines));
    }
  }
  if (!customElements.get("upkept-status")) customElements.define("upkept-status", UpkeptStatus);
})();
