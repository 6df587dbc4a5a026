// Filters, keys and copying for the HTML report, which is whole without them.
//
// What is filtered stands in the address, "#level=error&words=ferry&at=f-4f1c", so that a view can be sent on. It is the fragment
// and not the query, since a page opened from a file may change only that.
"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  form.hidden = false;
  const cards = [...document.querySelectorAll(".card")];
  const rows = new Map([...document.querySelectorAll("tr[data-finding]")].map((row) => [row.dataset.finding, row]));
  const levels = [...form.querySelectorAll("input[name=level]")];
  const help = document.getElementById("help");
  let current = null;

  const words = new Map(); // of each card, in lower case, once they are asked for
  const wordsOf = (card) => {
    if (!words.has(card)) words.set(card, card.textContent.toLowerCase());
    return words.get(card);
  };

  const apply = () => {
    const chosen = new Set(levels.filter((box) => box.checked).map((box) => box.value));
    const kind = form.elements.class.value;
    const source = form.elements.source.value;
    const wanted = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      const pass =
        chosen.has(card.dataset.level) &&
        (!kind || card.dataset.class === kind) &&
        (!source || card.dataset.documents.split(" ").includes(source)) &&
        wanted.every((word) => wordsOf(card).includes(word));
      card.hidden = !pass;
      const row = rows.get(card.id);
      if (row) row.hidden = !pass;
      if (pass) ++shown;
    }
    document.getElementById("shown").textContent = shown + " of " + cards.length + (cards.length === 1 ? " finding" : " findings");
    document.getElementById("none").hidden = shown > 0;
    if (current && current.hidden) point(null);
  };

  const point = (card) => {
    if (current) current.classList.remove("current");
    current = card;
    if (card) card.classList.add("current");
  };

  const remember = (at) => {
    const state = new URLSearchParams();
    if (levels.some((box) => !box.checked)) {
      state.set("level", levels.filter((box) => box.checked).map((box) => box.value).join(","));
    }
    for (const name of ["class", "source", "words"]) {
      if (form.elements[name].value) state.set(name, form.elements[name].value);
    }
    if (at) state.set("at", at);
    history.replaceState(null, "", "#" + state);
  };

  // A target may stand in something folded.
  const reveal = (target) => {
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView({ block: target.matches(".card") ? "start" : "center" });
  };

  const visit = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    if (target.matches(".card")) {
      if (target.hidden) {
        form.reset();
        apply();
      }
      point(target);
      target.focus({ preventScroll: true });
    }
    reveal(target);
  };

  const read = () => {
    const text = location.hash.slice(1);
    if (text && !text.includes("=")) {
      visit(text);
      return;
    }
    const state = new URLSearchParams(text);
    form.reset();
    if (state.has("level")) {
      const chosen = state.get("level").split(",");
      for (const box of levels) box.checked = chosen.includes(box.value);
    }
    for (const name of ["class", "source", "words"]) {
      if (state.has(name)) form.elements[name].value = state.get(name);
    }
    apply();
    if (state.has("at")) visit(state.get("at"));
  };

  const step = (by) => {
    const visible = cards.filter((card) => !card.hidden);
    if (visible.length === 0) return;
    const at = visible.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
    visit(visible[next].id);
    remember(visible[next].id);
  };

  // From a finding to its first quote in the source, and back.
  const open = () => {
    const place = current && current.querySelector("a.place");
    if (!place) return;
    const target = document.getElementById(place.hash.slice(1));
    if (!target) return;
    if (document.activeElement && document.activeElement.closest("#texts")) {
      visit(current.id);
      remember(current.id);
      return;
    }
    reveal(target);
    const link = target.querySelector("a") || target;
    link.focus({ preventScroll: true });
    remember(target.id);
  };

  form.addEventListener("input", () => {
    apply();
    remember(current && current.id);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", read);
  // What a card folds is printed; whole texts are when their reader opened them.
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll(".side details")) fold.open = true;
  });
  document.getElementById("keys").addEventListener("click", () => help.showModal());
  document.getElementById("close").addEventListener("click", () => help.close());
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.copy");
    if (!button) return;
    const text = button.previousElementSibling;
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const done = () => { button.textContent = "Copied"; };
    if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(done, () => document.execCommand("copy") && done());
    else if (document.execCommand("copy")) done();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest("select, input[type=search]")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" && (!event.target.closest("a, button, summary") || event.target.closest("#texts"))) open();
    else if (event.key === "/") form.elements.words.focus();
    else if (event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  });
  apply();
  read();
})();
