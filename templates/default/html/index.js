// Searches the list above. Without it the page is a plain list; it reaches for nothing else.
"use strict";
(() => {
  const STEP = 50;
  const get = (id) => document.getElementById(id);
  const form = get("search"), list = get("documents"), count = get("count"), more = get("more");
  const own = document.documentElement.lang.slice(0, 2);
  const fold = (said) => (/[^\0-\xb7]/.test(said) ? said.normalize("NFKD").replace(/\p{M}/gu, "") : said).toLowerCase();

  // the documents as markup; of a long list the browser has built nothing yet
  const markup = get("all")
    ? get("all").textContent.split("<li").slice(1).map((item) => "<li" + item)
    : [...list.children].map((item) => item.outerHTML);
  const words = JSON.parse(get("words").textContent);

  const SIGNS = { amp: "&", lt: "<", gt: ">", quot: "\"", "#34": "\"", "#39": "'", nbsp: " " };
  const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/&(#?\w+);/g, (all, name) => SIGNS[name] || all);
  const inner = (html, name) => {
    const at = html.indexOf(`class="${name}">`);
    return at < 0 ? "" : plain(html.slice(at + name.length + 9, html.indexOf("<", at)));
  };
  const language = (html) => (/^<li[^>]* lang="([^"]*)/.exec(html) || [])[1] || own;

  // what is searched of each document, made at once for all: ten thousand small steps take longer
  let texts;
  const prepared = () => texts ||= fold(plain(markup.join("\x01"))).split("\x01")
    .map((said, n) => said + " " + (words[n] || ""));

  // of a script without spaces, pairs of signs are searched
  const UNSPACED = /^[\u3400-\u9fff\uf900-\ufaff]{3,}$/;
  const pairs = (word) => [...word].slice(1).map((sign, at) => word[at] + sign);
  const terms = (said) => fold(said).split(/\s+/).filter(Boolean)
    .flatMap((word) => UNSPACED.test(word) ? pairs(word) : [word]);

  function wanted() {
    const said = Object.fromEntries(new FormData(form));
    const q = terms(said.q), i = terms(said.i), s = terms(said.s);
    const has = (within, all) => all.every((term) => within.includes(term));
    const dates = (n) => inner(markup[n], "d").split("/");
    const since = (date) => date && date >= said.f.slice(0, date.length);
    const until = (date) => date && date.slice(0, said.u.length) <= said.u;
    prepared();
    return (n) => has(texts[n], q)
      && (!i.length || has(fold(inner(markup[n], "i")), i))
      && (!s.length || has(fold(inner(markup[n], "s")), s))
      && (!said.l || language(markup[n]) === said.l)
      && (!said.f || since(dates(n).pop()))
      && (!said.u || until(dates(n)[0]));
  }

  let found = [...markup.keys()];
  function search() {
    const fits = wanted();
    found = [...markup.keys()].filter(fits);
    list.replaceChildren();
    show(STEP);
  }
  function show(further) {
    const before = list.childElementCount;
    list.insertAdjacentHTML("beforeend", found.slice(before, before + further).map((n) => markup[n]).join(""));
    const shown = [...list.children].slice(before);
    shown.forEach(addFiles);
    more.hidden = list.childElementCount === found.length;
    const total = count.dataset.count.replace("{n}", found.length);
    const part = count.dataset.shown.replace("{n}", list.childElementCount).replace("{m}", found.length);
    count.textContent = more.hidden ? total : total + " · " + part;
    return shown[0];
  }

  // in a long list only the title is a link until the document is shown
  function addFiles(item) {
    const link = item.querySelector("h2 a");
    if (!link || item.querySelector(".files")) return;
    const address = link.getAttribute("href"), stem = address.slice(0, address.lastIndexOf("."));
    const files = document.createElement("p");
    files.className = "files";
    for (const ending of (item.dataset.endings || list.dataset.endings).split(" ")) {
      const file = document.createElement("a");
      file.href = stem + ending;
      file.textContent = ending.startsWith(".") ? ending.slice(1).toUpperCase()
        : decodeURIComponent((stem + ending).split("/").pop());
      file.setAttribute("aria-label", file.textContent + ": " + link.textContent);
      files.append(file, " ");
    }
    item.append(files);
  }

  // the choices, made when somebody is about to choose
  const different = (values) => [...new Set(values)].filter(Boolean);
  function choices(name) {
    get(name).addEventListener("focus", () => {
      const values = different(markup.flatMap((html) => inner(html, name).split("; "))).sort();
      get(name + "s").append(...values.map((value) => new Option(value, value)));
    }, { once: true });
  }
  function languages() {
    const names = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
    const options = different(markup.map(language)).map((code) => new Option(names.of(code), code));
    get("l").append(...options.sort((a, b) => a.text.localeCompare(b.text)));
  }

  // the address keeps the search, so that it can be sent and returned to
  function recall() {
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      if (form.elements[name]) form.elements[name].value = value;
    }
  }
  function keep() {
    const said = [...new FormData(form)].filter(([, value]) => value);
    const hash = said.length ? "#" + new URLSearchParams(said) : location.pathname + location.search;
    history.replaceState(null, "", hash);
  }

  function start() {
    languages();
    choices("i");
    choices("s");
    form.addEventListener("input", search);
    form.addEventListener("change", keep);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { search(); keep(); get("q").focus(); }));
    more.firstChild.addEventListener("click", () => {
      const first = show(STEP);
      if (first && first.querySelector("a")) first.querySelector("a").focus();
    });
    addEventListener("hashchange", () => { recall(); search(); });
    addEventListener("beforeprint", () => show(found.length));
    recall();
    form.hidden = false;
    list.replaceChildren();
    if (location.hash.length > 1) search(); else show(STEP);
    setTimeout(prepared);
  }
  start();
})();
