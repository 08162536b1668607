// Optional: the page says everything without. Nothing is fetched; at most the page is loaded again.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const root = document.documentElement;
  // The visitor's own kind of the page's language, if there is one.
  const language = navigator.languages.find((own) => own.split("-")[0] === root.lang) ?? (root.lang === "en" ? "en-GB" : root.lang);
  const keep = (key, value) => { try { localStorage.setItem("upkept-" + key, value); } catch {} };
  const kept = (key) => { try { return localStorage.getItem("upkept-" + key); } catch { return null; } };

  // Times in the visitor's own zone. A text that has no date is about the day beside it.
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn" };
  const day = { day: "numeric", month: "short", year: "numeric" };
  const full = new Intl.DateTimeFormat(language, { ...day, ...clock, timeZoneName: "short" });
  const brief = new Intl.DateTimeFormat(language, { ...clock, timeZoneName: "short" });
  for (const time of all("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(+at) || !at.getTimezoneOffset()) continue;
    const utc = time.textContent;
    const own = (/\d{4}/.test(utc) ? full : brief).format(at);
    time.textContent = "both" in time.dataset ? own + " (" + utc + ")" : own;
    time.title = utc;
  }

  // Colours.
  const theme = one("#theme");
  if (theme) {
    theme.value = root.dataset.theme;
    theme.addEventListener("change", () => { root.dataset.theme = theme.value; keep("theme", theme.value); });
    theme.closest("[hidden]")?.removeAttribute("hidden");
  }

  // The window of uptime.
  const chosen = kept("window");
  for (const radio of all(".windows input")) {
    if (radio.value === chosen) radio.checked = true;
    radio.addEventListener("change", () => keep("window", radio.value));
  }

  // The page has grown old.
  let late = false;
  const banner = one(".banner[data-late]");
  const watch = () => {
    if (late || Date.now() < Date.parse(banner.dataset.late)) return;
    late = true;
    banner.className = "banner unknown";
    banner.querySelector("svg").setAttribute("class", "icon unknown");
    banner.querySelector("use").setAttribute("href", "#i-unknown");
    banner.querySelector("h1").textContent = banner.dataset.sentence;
    banner.querySelector(".late").hidden = false;
  };
  if (banner) { watch(); setInterval(watch, 15e3); }

  // Trouble first, and back again.
  const groups = one(".groups");
  const ranks = ["down", "degraded", "maintenance", "unknown", "none", "up"];
  const rank = (element) => ranks.findIndex((name) => element.dataset.rank === name || element.classList.contains(name));
  const first = one("[data-first]");
  if (first && groups) {
    const lists = [[groups, all(".group")], ...all(".sites").map((list) => [list, [...list.children]])];
    const turn = (on) => {
      first.setAttribute("aria-pressed", on);
      for (const [list, items] of lists) list.prepend(...(on ? [...items].sort((a, b) => rank(a) - rank(b)) : items));
    };
    first.addEventListener("click", () => {
      const on = first.getAttribute("aria-pressed") !== "true";
      turn(on);
      keep("first", on ? "1" : "");
    });
    first.hidden = false;
    if (kept("first")) turn(true);
  }

  // Find a site by its name, or its group's.
  const filter = one("[data-filter]");
  if (filter) {
    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const rows = all(".group").map((group) => [group, group.open, plain(group.querySelector("h2").textContent),
      all(".site", group).map((site) => [site, plain(site.querySelector("h3 a").textContent)])]);
    filter.hidden = false;
    filter.addEventListener("input", () => {
      const text = plain(filter.value.trim());
      let found = 0;
      for (const [group, open, name, sites] of rows) {
        let some = 0;
        for (const [site, title] of sites) some += !(site.hidden = !(title + " " + name).includes(text));
        group.hidden = !some;
        group.open = text ? some > 0 : open;
        found += some;
      }
      one("[data-none]").hidden = found > 0;
    });
  }

  // What a day was like, at the pointer. Bars without a title had nothing to tell.
  if (groups) {
    const date = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC", numberingSystem: "latn" });
    const tip = document.body.appendChild(document.createElement("div"));
    tip.className = "tip";
    tip.hidden = true;
    const texts = new WeakMap();
    const text = (target, bars, x) => {
      const g = target.closest("g");
      if (g) {
        const title = g.querySelector("title");
        if (title) { texts.set(g, title.textContent); title.remove(); }
        return texts.get(g);
      }
      const box = bars.getBoundingClientRect();
      const count = bars.viewBox.baseVal.width / 8;
      const back = count - 1 - Math.min(count - 1, Math.floor((x - box.left) / box.width * count));
      return date.format(Date.parse(groups.dataset.today) - back * 864e5) + ": " + groups.dataset.fine;
    };
    const move = (event) => {
      const bars = event.target.closest?.(".bars svg");
      tip.hidden = !bars;
      if (!bars) return;
      tip.textContent = text(event.target, bars, event.clientX);
      const box = bars.getBoundingClientRect();
      const left = Math.min(Math.max(event.clientX - tip.offsetWidth / 2, 8), root.clientWidth - tip.offsetWidth - 8);
      tip.style.left = left + "px";
      tip.style.top = Math.max(box.top - tip.offsetHeight - 6, 4) + "px";
    };
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerdown", move);
    addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });
  }

  // Stay fresh while somebody looks and does nothing else.
  const every = Number(document.body.dataset.refresh) * 1e3;
  if (every) {
    const born = Date.now();
    let busy = false;
    document.addEventListener("click", (event) => { busy ||= !!event.target.closest("summary"); });
    const renew = () => {
      const idle = !busy && !filter?.value && String(getSelection()) === "" && document.activeElement !== theme;
      if (Date.now() - born >= every && idle && navigator.onLine && document.visibilityState === "visible") location.reload();
    };
    setInterval(renew, 15e3);
    document.addEventListener("visibilitychange", renew);
  }
})();
