// Optional: what the charts of a site's page say at the pointer, and at the arrow keys. All of it is read from their tables.
(() => {
  "use strict";
  const add = (parent, name, className) => {
    const element = document.createElement(name);
    element.className = className;
    parent.append(element);
    return element;
  };
  for (const drawn of document.querySelectorAll(".drawn[data-places]")) {
    const figure = drawn.closest("figure"), graph = drawn.querySelector(".graph");
    const rows = [...figure.querySelectorAll("tbody tr")], heads = [...figure.querySelectorAll("thead th")];
    const places = drawn.dataset.places.split(" ").map(Number);
    if (rows.length === 0 || places.length !== rows.length + 1) continue;
    const unit = (text) => (/\d/.test(text) ? drawn.dataset.unit.replace("#", text) : text);
    const name = (column) => heads[column].textContent.replace(/\s*\([^()]*\)$/, "");
    let line, told, current = rows.length - 1;
    const hide = () => { if (told) line.hidden = told.hidden = true; };
    const show = (index) => {
      if (!told) [line, told] = [add(drawn, "div", "at"), add(drawn, "div", "told")];
      line.hidden = told.hidden = false;
      current = Math.max(0, Math.min(rows.length - 1, index));
      const cells = [...rows[current].cells].map((cell) => cell.textContent);
      told.replaceChildren();
      add(told, "b", "").textContent = cells[0];
      const figures = cells[2] ? [1, 2, 3].map((column) => [name(column), unit(cells[column])]) : [["", cells[1]]];
      for (const [label, value] of figures) {
        const row = add(told, "span", "");
        add(row, "i", "").textContent = label;
        add(row, "b", "").textContent = value;
      }
      if (cells[4]) add(told, "span", "trouble").textContent = cells[4];
      drawn.setAttribute("aria-valuenow", current);
      drawn.setAttribute("aria-valuetext", [cells[0], ...figures.map((pair) => pair.join(" ").trim()), cells[4]].filter(Boolean).join(", "));
      const width = graph.clientWidth, start = graph.getBoundingClientRect().left - drawn.getBoundingClientRect().left;
      const x = start + ((places[current] + places[current + 1]) / 2000) * width;
      line.style.left = `${x}px`;
      line.style.height = `${graph.clientHeight}px`;
      told.style.left = `${x < start + width / 2 ? x + 10 : Math.max(0, x - 10 - told.offsetWidth)}px`;
    };
    drawn.tabIndex = 0;
    drawn.setAttribute("role", "slider");
    drawn.setAttribute("aria-label", graph.getAttribute("aria-label"));
    drawn.setAttribute("aria-valuemin", 0);
    drawn.setAttribute("aria-valuemax", rows.length - 1);
    drawn.setAttribute("aria-valuenow", current);
    drawn.setAttribute("aria-valuetext", rows[current].cells[0].textContent);
    graph.addEventListener("pointermove", (event) => {
      const box = graph.getBoundingClientRect();
      const at = ((event.clientX - box.left) / box.width) * 1000;
      show(places.findLastIndex((place) => place <= at));
    });
    graph.addEventListener("pointerleave", hide);
    drawn.addEventListener("blur", hide);
    drawn.addEventListener("keydown", (event) => {
      const to = { ArrowLeft: current - 1, ArrowDown: current - 1, ArrowRight: current + 1, ArrowUp: current + 1, PageDown: current - 10, PageUp: current + 10, Home: 0, End: rows.length - 1 }[event.key];
      if (event.key === "Escape") hide();
      if (to === undefined) return;
      event.preventDefault();
      show(to);
    });
  }
})();
