"use strict";
// The page is whole without this script: it only shows one finding at a time, filters the list and moves through it.
// No text of an article is ever read as markup: nodes are moved, never made from strings.
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const items = all(".item").map((node) => ({ node, link: node.firstElementChild, id: node.firstElementChild.hash.slice(1) }));
  const byId = new Map(items.map((item) => [item.id, item]));
  const texts = all(".text");
  const store = $("texts"), reader = $("reader"), overview = $("overview"), search = $("search"), help = $("help");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let current = null; // the item shown, or null for the overview
  document.body.classList.add("js");
  store.hidden = true;

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const panel = (item) => $(item.id);
  const claimsOf = (item) => all(".go", panel(item)).map((button) => button.dataset.claim);
  const places = (claim, root = reader) => all(`mark[data-claims~="${claim}"]`, root);

  function show(item, focus) {
    if (current) {
      panel(current).classList.remove("current");
      current.link.removeAttribute("aria-current");
    }
    current = item;
    overview.classList.toggle("current", !item);
    document.body.classList.toggle("reading", Boolean(item));
    store.append(...reader.children);
    reader.hidden = !item;
    if (!item) return;
    panel(item).classList.add("current");
    item.link.setAttribute("aria-current", "true");
    item.link.scrollIntoView({ block: "nearest" });
    open(item);
    $("detail").scrollTop = 0;
    if (focus) $(`${item.id}-title`).focus({ preventScroll: true });
  }

  function open(item) {
    reader.dataset.section = panel(item).dataset.section;
    reader.append(...panel(item).dataset.documents.split(" ").map((n) => texts[n]));
    for (const mark of all("mark", reader)) {
      mark.classList.remove("on", "now");
      mark.removeAttribute("data-number");
      mark.removeAttribute("tabindex");
      mark.removeAttribute("role");
    }
    claimsOf(item).forEach((claim, n) => {
      places(claim).forEach((mark, part) => {
        mark.classList.add("on");
        if (part === 0) {
          mark.dataset.number = mark.dataset.number ? `${mark.dataset.number}, ${n + 1}` : String(n + 1);
          mark.tabIndex = 0;
          mark.setAttribute("role", "button");
        }
      });
    });
    for (const text of reader.children) reveal(text.querySelector("mark.on"));
  }

  // Only the column of the text is scrolled: the page stays where the reader left it.
  function reveal(mark, smooth) {
    if (!mark) return;
    const body = mark.closest(".body");
    const top = mark.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop - body.clientHeight / 3;
    body.scrollTo({ top: Math.max(0, top), behavior: smooth && !calm.matches ? "smooth" : "auto" });
  }

  // A click on a claim brings its counterparts in the other articles into view.
  function link(claim) {
    for (const mark of all("mark.now", reader)) mark.classList.remove("now");
    const own = places(claim)[0];
    if (!own) return;
    const home = own.closest(".text");
    for (const text of reader.children) {
      const first = text === home ? own : text.querySelector("mark.on");
      if (!first) continue;
      first.classList.add("now");
      reveal(first, true);
    }
    home.scrollIntoView({ block: "nearest", inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });
    own.focus({ preventScroll: true });
  }

  function follow(mark) {
    const claims = mark.dataset.claims.split(" ");
    const mine = claimsOf(current);
    const here = claims.find((claim) => mine.includes(claim));
    if (here) return link(here);
    const other = items.find((item) => claimsOf(item).some((claim) => claims.includes(claim)));
    if (other) {
      go(other);
      link(claimsOf(other).find((claim) => claims.includes(claim)));
    }
    return undefined;
  }

  function go(item, focus) {
    history.replaceState(null, "", item ? `#${item.id}` : "#overview");
    show(item, focus);
  }

  const shown = () => items.filter((item) => !item.node.hidden);
  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(current);
    go(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))]);
    current.link.focus({ preventScroll: true });
  }

  function turn(by) {
    const marks = all("mark[data-number]", reader);
    if (!marks.length) return;
    const at = marks.indexOf(document.activeElement);
    follow(marks[(at + by + marks.length) % marks.length]);
  }

  function filter() {
    const severities = new Set(all("[name=severity]:checked").map((box) => box.value));
    const chosen = all("select").filter((s) => s.value).map((s) => [s.dataset.filter, s.value]);
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      if (words.length && item.text === undefined) item.text = plain(`${item.node.textContent} ${panel(item).textContent}`);
      const kept = severities.has(item.node.dataset.severity)
        && chosen.every(([key, value]) => item.node.dataset[key].split(" ").includes(value))
        && words.every((word) => item.text.includes(word));
      item.node.hidden = !kept;
      count += kept;
    }
    for (const group of all(".group")) group.hidden = !group.querySelector(".item:not([hidden])");
    $("count").value = count;
    $("none").hidden = count > 0;
  }

  function theme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }

  // Decisions are kept in the page until they are saved as the lines that `factcheck decide --from-report` reads.
  const decided = new Map();
  let unsaved = false;
  function decide(radio) {
    const { finding } = radio.dataset;
    if (radio.value) decided.set(finding, radio.value);
    else decided.delete(finding);
    unsaved = decided.size > 0;
    const item = byId.get(radio.closest(".finding").id);
    item.node.classList.toggle("decided", all(".decision input:checked", panel(item)).some((r) => r.value));
    $("save").hidden = !decided.size;
    $("save").lastElementChild.textContent = decided.size;
  }
  function tick(value) {
    const radio = current && all(".decision input", panel(current)).find((r) => r.value === value);
    if (!radio) return;
    radio.checked = true;
    decide(radio);
  }
  function save() {
    const lines = [...decided].sort().map(([finding, choice]) => `- [x] ${choice} \`${finding}\`\n`);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(lines, { type: "text/markdown" }));
    link.download = "factcheck-decisions.md";
    link.click();
    unsaved = false;
  }

  const KEYS = {
    a: () => tick("accept"), d: () => tick("dismiss"), c: () => tick("not-comparable"), u: () => tick(""),
    j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1), o: () => go(null), t: theme,
    "/": () => search.focus(), "?": () => help.showModal(), Escape: () => current && back(),
  };
  function back() {
    const { link: was } = current;
    if (getComputedStyle($("list")).display === "none") go(null);
    was.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.matches("input[type=search], select");
    if (event.key === "Escape" && typing) return void (search.value = "", filter(), event.target.blur());
    if (event.key === "Enter" && event.target === search) {
      event.preventDefault();
      if (shown()[0]) go(shown()[0], true);
    } else if ((event.key === "Enter" || event.key === " ") && event.target.matches("mark")) {
      event.preventDefault();
      follow(event.target);
    }
    else if (event.key === "Enter" && event.target.closest(".item")) {
      event.preventDefault();
      go(byId.get(event.target.hash.slice(1)), true);
    } else if (!typing && Object.hasOwn(KEYS, event.key)) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark"), button = event.target.closest(".go");
    if (button) link(button.dataset.claim);
    else if (mark && current) follow(mark);
  });
  $("filters").addEventListener("input", filter);
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("filters").addEventListener("reset", () => setTimeout(filter));
  $("theme").addEventListener("click", theme);
  $("detail").addEventListener("change", (event) => event.target.matches(".decision input") && decide(event.target));
  $("save").addEventListener("click", save);
  addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
  $("back").addEventListener("click", () => current && back());
  $("keys").addEventListener("click", () => help.showModal());
  function fromAddress() {
    const id = location.hash.slice(1);
    if (byId.has(id)) show(byId.get(id));
    else if (id === "" || id === "overview") show(null);
  }
  addEventListener("hashchange", fromAddress);
  filter(); // a browser keeps what was typed and ticked when a page is loaded again
  all(".decision input:checked").filter((radio) => radio.value).forEach(decide);
  show(byId.get(location.hash.slice(1)) ?? null);
})();
