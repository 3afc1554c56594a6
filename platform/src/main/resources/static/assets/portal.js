// Focus and status after a part of a page was replaced; every page works without this file.
(function () {
  "use strict";

  // A link to an explanation opens it.
  function openTarget() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") {
      target.open = true;
      target.scrollIntoView({ block: "start" });
    }
  }

  // Printing shows what is folded.
  function openAll() {
    document.querySelectorAll("main details:not([open])").forEach(function (details) {
      details.open = true;
      details.dataset.opened = "print";
    });
  }

  function closeAgain() {
    document.querySelectorAll("details[data-opened]").forEach(function (details) {
      details.open = false;
      delete details.dataset.opened;
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    openTarget();
    var summary = document.querySelector("[data-focus]");
    if (summary) {
      summary.focus();
    }
    var list = document.querySelector(".menu [aria-current]");
    if (list && list.scrollIntoView) {
      list.scrollIntoView({ block: "nearest", inline: "center" });
    }
  });
  addEventListener("hashchange", openTarget);
  addEventListener("beforeprint", openAll);
  addEventListener("afterprint", closeAgain);

  // A part that looks again by itself takes neither the focus nor the word.
  function isQuiet(event) {
    return event.detail.target.hasAttribute("data-quiet");
  }

  document.addEventListener("htmx:beforeRequest", function (event) {
    if (isQuiet(event)) {
      return;
    }
    event.detail.target.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterSettle", function (event) {
    if (isQuiet(event)) {
      return;
    }
    var heading = document.querySelector("main h1");
    if (heading) {
      heading.setAttribute("tabindex", "-1");
      heading.focus();
      document.getElementById("status").textContent = heading.textContent;
      document.title = heading.textContent + " – Ligne Claire";
    }
    event.detail.target.removeAttribute("aria-busy");
  });
})();
