"use strict";
// The filter, what is done, the keys, copying, the choice of light and dark, and print. Without it all is shown.
(() => {
  const byId = (id) => document.getElementById(id);
  for (const control of document.querySelectorAll(".control")) control.hidden = false;

  const theme = byId("theme");
  const show = (choice) => {
    if (choice === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    theme.value = choice;
  };
  // A page that is opened as a file may have nowhere to keep the choice.
  const kept = (work) => { try { return work(); } catch { return null; } };
  const known = kept(() => localStorage.getItem("newslint-theme"));
  if (known === "light" || known === "dark") show(known);
  theme.addEventListener("change", () => {
    show(theme.value);
    kept(() => localStorage.setItem("newslint-theme", theme.value));
  });

  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      details.dataset.closed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("details[data-closed]")) {
      details.open = false;
      delete details.dataset.closed;
    }
  });

  for (const button of document.querySelectorAll(".copy")) button.addEventListener("click", async () => {
    const text = button.dataset.text;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
    button.textContent = button.dataset.told;
  });

  const form = document.querySelector(".filter");
  if (!form) return;

  // What is done is kept by the fingerprint of the finding, which stays while the text round it does.
  const DONE = "newslint-done";
  const done = new Set(kept(() => JSON.parse(localStorage.getItem(DONE))) || []);
  const ticks = [...document.querySelectorAll(".tick input")];
  const tell = () => {
    const count = ticks.filter((tick) => tick.checked).length;
    byId("done").textContent = count
      ? byId("done").dataset.told.replace("{done}", figure(count)).replace("{all}", figure(ticks.length)) : "";
  };
  const settle = (tick) => {
    tick.closest(".note").classList.toggle("done", tick.checked);
    if (tick.checked) done.add(tick.dataset.f); else done.delete(tick.dataset.f);
  };
  const figure = (number) => number.toLocaleString(document.documentElement.lang);
  for (const tick of ticks) {
    tick.checked = done.has(tick.dataset.f);
    settle(tick);
    tick.addEventListener("change", () => {
      settle(tick);
      kept(() => localStorage.setItem(DONE, JSON.stringify([...done])));
      tell();
    });
  }
  tell();

  // j and k go from finding to finding, x ticks the one they are at.
  let at = null;
  const go = (step) => {
    const open = [...document.querySelectorAll(".note")].filter((note) => !note.hidden && !note.closest("article").hidden);
    const next = at && open.includes(at) ? open[open.indexOf(at) + step] : open[step > 0 ? 0 : open.length - 1];
    if (!next) return;
    if (at) at.classList.remove("at");
    at = next;
    at.classList.add("at");
    at.scrollIntoView({ block: "center" });
    at.querySelector(".ref").focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=search], select, textarea")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "x" && at) at.querySelector(".tick input").click();
  });
  const rule = byId("rule"), severity = byId("severity"), file = byId("file"), told = byId("shown");
  const articles = [...document.querySelectorAll("article")].map((element) => ({
    element,
    name: `${element.dataset.headline} ${element.dataset.name}`.toLowerCase(),
    notes: [...element.querySelectorAll(".note")],
    marks: null,
  }));
  const all = articles.reduce((sum, article) => sum + article.notes.length, 0);
  // The marks of a finding by its key; looked for when the first finding of an article is filtered out.
  const marksOf = (article, key) => {
    if (!article.marks) {
      article.marks = new Map();
      for (const mark of article.element.querySelectorAll("mark")) {
        const same = article.marks.get(mark.dataset.n);
        if (same) same.push(mark);
        else article.marks.set(mark.dataset.n, [mark]);
      }
    }
    return article.marks.get(key) || [];
  };

  const apply = () => {
    const part = file.value.trim().toLowerCase();
    let shown = 0;
    for (const article of articles) {
      const named = article.name.includes(part);
      let here = 0;
      for (const note of article.notes) {
        const fits = named && (!rule.value || note.dataset.r === rule.value)
          && (!severity.value || note.dataset.s === severity.value);
        if (fits) here += 1;
        if (note.hidden === fits) {
          note.hidden = !fits;
          for (const mark of marksOf(article, note.id.slice(1))) mark.classList.toggle("off", !fits);
        }
      }
      article.element.hidden = here === 0;
      shown += here;
    }
    told.textContent = told.dataset.told.replace("{shown}", figure(shown)).replace("{all}", figure(all));
    byId("nothing").hidden = shown > 0;
  };

  let waiting = 0;
  const soon = (delay) => () => { clearTimeout(waiting); waiting = setTimeout(apply, delay); };
  form.addEventListener("input", soon(120));
  // What drives a browser from outside may choose from a list without any input.
  form.addEventListener("change", soon(0));
  form.addEventListener("reset", soon(0));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-rule], a[data-file]");
    if (!link) return;
    form.reset();
    if ("rule" in link.dataset) rule.value = link.dataset.rule;
    else file.value = link.dataset.file;
  });
  apply();
})();
