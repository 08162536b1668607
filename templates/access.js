// Opens a private page: passphrase -> key -> page. The key stays in this tab, or on this device if the visitor says so.
(() => {
  "use strict";
  const find = (id) => document.getElementById(id);
  const envelope = JSON.parse(find("envelope").textContent);
  const place = "upkept:" + envelope.salt;
  const said = find("said");
  const form = find("ask");
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

  async function derive(passphrase) {
    const raw = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase), "PBKDF2", false, ["deriveBits"]);
    return crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: bytes(envelope.salt), iterations: envelope.iterations }, raw, 256);
  }

  async function open(master) {
    const base = await crypto.subtle.importKey("raw", master, "HKDF", false, ["deriveKey"]);
    const info = new TextEncoder().encode("upkept page");
    const key = await crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info }, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const data = bytes(envelope.data);
    const packed = await crypto.subtle.decrypt({ name: "AES-GCM", iv: data.subarray(0, 12) }, key, data.subarray(12));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  }

  function show(page) {
    document.open();
    document.write(page);
    document.close();
  }

  async function ask() {
    form.hidden = false;
    find("passphrase").focus();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      said.textContent = said.dataset.busy;
      try {
        const master = await derive(find("passphrase").value);
        const page = await open(master);
        (find("keep").checked ? localStorage : sessionStorage).setItem(place, text(master));
        show(page);
      } catch {
        said.textContent = said.dataset.wrong;
        find("passphrase").select();
      }
    });
  }

  async function begin() {
    if (!window.crypto?.subtle) {
      find("unable").hidden = false;
      return;
    }
    for (const storage of [sessionStorage, localStorage]) {
      const kept = storage.getItem(place);
      if (!kept) continue;
      try {
        return show(await open(bytes(kept)));
      } catch {
        storage.removeItem(place);
      }
    }
    ask();
  }
  begin();
})();
