// Optional: times in the reader's time zone, and a notice if the page has grown old. The page says everything without.
(() => {
  "use strict";
  const format = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
  for (const time of document.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) {
      time.title = time.textContent;
      time.textContent = format.format(at);
    }
  }
  for (const notice of document.querySelectorAll(".late[data-after]")) {
    const check = () => { notice.hidden = Date.now() < Date.parse(notice.dataset.after); };
    check();
    setInterval(check, 30000);
  }
})();
