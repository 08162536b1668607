// The colours that the visitor chose, before anything is drawn.
try {
  const chosen = localStorage.getItem("upkept-theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {}
