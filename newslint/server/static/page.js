// The desk: a text that is typed or dropped, marks in it, cards beside it.

import { Cards } from "./cards.js";
import { button, byId, element, LANGUAGE, words } from "./elements.js";
import { takeFiles } from "./files.js";
import { History } from "./history.js";
import { Marks } from "./marks.js";
import { change, edited, located, moved } from "./offsets.js";
import { Rules } from "./rules.js";
import { ask, check, LiveCheck, wordFile } from "./service.js";
import { dialog, listen } from "./keys.js";

const WORDS_A_MINUTE = 200;
const DRAFT = "newslint-draft";
const area = byId("text");

class Desk {
  #text = "";
  #name = "naskah";
  #all = []; // findings as the service tells them
  #rejected = new Map(); // fingerprint -> finding
  #chosen = null;
  #report = null;
  #history = new History();
  #marks = new Marks(byId("marks"));
  #rules = new Rules(() => this.#live.soon());
  #cards = new Cards(this);
  #live = new LiveCheck(() => [this.#text, this.#asked()], (text, report) => this.#take(text, report), (problem) => this.#fail(problem));

  constructor() {
    area.addEventListener("input", (event) => this.#typed(event.timeStamp));
    document.addEventListener("selectionchange", () => this.#followCaret());
    byId("format").addEventListener("change", () => this.#live.soon());
    byId("undo").addEventListener("click", () => this.undo());
    byId("redo").addEventListener("click", () => this.redo());
    byId("copy").addEventListener("click", () => this.#copy());
    byId("download").addEventListener("click", () => this.#download());
    byId("download-word").addEventListener("click", () => this.#downloadWord());
    byId("accept-all").addEventListener("click", () => this.#acceptAll());
    dialog("open-rules", "rules");
    dialog("open-keys", "keys");
    takeFiles((name, text, path) => this.#open(name, text, path), (problem) => this.#fail(problem));
    listen(this);
    addEventListener("pagehide", () => keepDraft({ text: this.#text, name: this.#name, format: byId("format").value }));
    ask(`/v1/rules?language=${LANGUAGE}`).then((told) => { this.#rules.load(told); this.redraw(); }, (problem) => this.#fail(problem));
    const draft = keptDraft();
    if (draft?.text) {
      this.#name = draft.name;
      byId("format").value = draft.format;
      area.value = draft.text;
    }
    this.#typed(performance.now(), false);
  }

  get findings() { return this.#all.filter((one) => !this.#rejected.has(one.fingerprint)); }
  get chosen() { return this.#cards.focused() ?? this.#chosen; }

  /** Applies the fix of a finding. */
  accept(finding) {
    if (!finding?.edits.length || finding.fix.safety === "display") return;
    this.#become(edited(this.#text, finding.edits), finding);
    this.#tell("was-accepted");
  }

  /** Leaves a finding alone from now on. */
  reject(finding) {
    if (!finding) return;
    const next = this.#after(finding);
    this.#do({ reject: finding.fingerprint, finding });
    this.#history.add({ reject: finding.fingerprint });
    this.redraw();
    this.#goOn(next);
    this.#tell("was-rejected");
  }

  /** Returns where a finding's own replacement goes, and what to begin with. */
  passage(finding) {
    let from = Math.min(finding.from, ...finding.edits.map((edit) => edit.start));
    while (from && /\S/.test(this.#text[from - 1])) from--; // whole words: ", yang" alone says little
    const to = Math.max(finding.to, ...finding.edits.map((edit) => edit.end));
    const before = this.#text.slice(from, to);
    const fixed = edited(before, finding.edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })));
    return fixed.trim() ? { from, to, value: fixed } : { from: finding.from, to: finding.to, value: this.#text.slice(finding.from, finding.to) };
  }

  /** Puts a text of the editor's own where a finding stands. */
  replace(finding, text) {
    const { from, to } = this.passage(finding);
    this.#become(edited(this.#text, [{ start: from, end: to, text }]), finding);
    this.#tell("was-accepted");
  }

  /** Selects the words of a finding in the text and scrolls there. */
  show(finding) {
    this.choose(finding);
    area.focus({ preventScroll: true });
    area.setSelectionRange(finding.from, finding.to);
    const mark = this.#marks.markOf(finding)?.getBoundingClientRect();
    if (mark && (mark.top < 80 || mark.bottom > innerHeight - 40)) scrollBy({ top: mark.top - innerHeight / 3 });
  }

  /** Goes to another place that a finding is about, such as the other copy of a paragraph, and selects its line. */
  showPlace({ from }) {
    const feed = this.#text.indexOf("\n", from);
    area.focus({ preventScroll: true });
    area.setSelectionRange(from, feed < 0 ? this.#text.length : feed);
    const line = this.#marks.lineAt(from)?.getBoundingClientRect();
    if (line) scrollBy({ top: line.top - innerHeight / 3 });
  }

  /** Makes a finding the chosen one. */
  choose(finding) {
    if (finding === this.#chosen) return;
    this.#chosen = finding;
    this.#marks.show(this.#text, this.findings, finding);
    this.#cards.choose(finding);
  }

  /** Goes to the next finding, or with -1 to the one before: from the card with the focus, else from the caret. */
  step(by) {
    const findings = this.findings;
    if (!findings.length) return;
    const { selectionStart: caret, selectionEnd: end } = area, chosen = this.#chosen;
    const isShown = chosen && caret < end && caret === chosen.from && end === chosen.to;
    const from = this.#cards.focused() ?? (isShown ? chosen : null);
    const beside = by > 0 ? findings.findIndex((one) => one.from >= caret) : findings.findLastIndex((one) => one.from < caret);
    const index = from ? findings.indexOf(from) + by : beside < 0 && by > 0 ? 0 : beside;
    this.show(findings.at(index % findings.length));
    this.#say(`${words(this.#chosen.severity)}: ${this.#chosen.message}`);
  }

  /** Takes the rule of a finding off. */
  switchOff(finding) {
    this.#rules.set(finding.rule, false);
    this.#tell("was-switched-off");
    area.focus();
  }

  undo() { this.#again(this.#history.undo(), "undone"); }
  redo() { this.#again(this.#history.redo(), "redone"); }
  toText() { area.focus(); }

  /** Shows all anew: marks, cards, figures, what can be done. */
  redraw() {
    const findings = this.findings;
    if (!findings.includes(this.#chosen)) this.#chosen = null;
    this.#marks.show(this.#text, findings, this.#chosen);
    this.#cards.show(findings, this.#text, this.#rules);
    this.#cards.choose(this.#chosen);
    this.#drawRejected();
    const safe = findings.filter((one) => one.fix?.safety === "safe").length;
    byId("accept-all").disabled = !safe;
    byId("accept-all").textContent = safe ? words("accept-all-count", { count: safe }) : words("accept-all");
    byId("undo").disabled = !this.#history.canUndo;
    byId("redo").disabled = !this.#history.canRedo;
    byId("copy").disabled = byId("download").disabled = byId("download-word").disabled = !this.#text;
    this.#drawFigures(findings.length, safe);
  }

  #drawFigures(count, safe) {
    const { headline = null, words: read = 0, notes = [], failures = [] } = this.#report ?? {};
    byId("headline").textContent = headline ?? (this.#text.trim() ? words("no-headline") : words("text"));
    byId("headline").classList.toggle("none", !headline);
    const minutes = Math.max(1, Math.round(read / WORDS_A_MINUTE));
    byId("figures").textContent = read ? `${words("words", { count: read })} · ${words("minutes", { count: minutes })}` : "";
    const tally = !this.#report || !this.#text.trim() ? words("findings") : !count ? words("clean")
      : safe ? words("count-safe", { count, safe }) : words("count", { count });
    if (byId("tally").textContent !== tally) byId("tally").textContent = tally;
    byId("nothing").hidden = Boolean(this.#text.trim());
    if (this.#report) byId("trouble").textContent = [...failures.map((one) => one.message), ...(this.#text.trim() ? notes : [])].join(" ");
  }

  #drawRejected() {
    const place = byId("rejected");
    const here = this.#all.filter((one) => this.#rejected.has(one.fingerprint));
    place.hidden = !here.length;
    place.querySelector("summary").textContent = words("rejected", { count: here.length });
    place.querySelector("ul").replaceChildren(...here.map((one) => element("li", {},
      element("q", { lang: "id" }, one.excerpt), " ", button(words("restore"), () => this.#restore(one), { "aria-label": `${words("restore")}: ${one.excerpt}` }))));
  }

  #restore(finding) {
    this.#do({ restore: finding.fingerprint });
    this.#history.add({ restore: finding.fingerprint });
    this.redraw();
    this.#cards.focus(finding);
    this.#tell("was-restored");
  }

  #asked() {
    return { path: this.#name + byId("format").value, ...this.#rules.choice };
  }

  #take(text, report) {
    if (text !== this.#text) return;
    const chosen = this.#chosen;
    this.#report = report;
    this.#all = located(report.findings, text).sort((one, other) => one.from - other.from || other.to - one.to);
    this.#chosen = chosen && (this.#all.find((one) => one.fingerprint === chosen.fingerprint && one.from === chosen.from) ?? null);
    this.redraw();
    this.#announce();
  }

  #announce = debounced(() => { byId("announced").textContent = byId("tally").textContent; }, 1200);

  #fail(problem) {
    byId("trouble").textContent = problem.message;
  }

  /** Takes over what was typed: marks move along at once, and the text is checked. */
  #typed(since, kept = true) {
    const step = change(this.#text, area.value);
    if (kept) this.#history.type(step);
    this.#moveOn(area.value, step, since);
  }

  #moveOn(text, step, since) {
    this.#text = text;
    this.#all = moved(this.#all, step);
    this.#chosen = null;
    this.#live.soon(since);
    this.redraw();
  }

  /** Makes the text another one, which can be undone; `finding` is what it is about. */
  #become(text, finding = null) {
    const step = change(this.#text, text);
    const next = finding && this.#after(finding);
    this.#history.add(step);
    this.#write(step);
    if (next) this.#goOn(next.fingerprint);
  }

  #write(step) {
    area.setRangeText(step.inserted, step.start, step.start + step.removed.length, "end");
    this.#moveOn(area.value, step, performance.now());
  }

  #do(step) {
    if (step.reject) this.#rejected.set(step.reject, step.finding);
    else if (step.restore) this.#rejected.delete(step.restore);
    else this.#write(step);
  }

  #again(step, told) {
    if (!step) return;
    this.#do(step);
    this.redraw();
    this.#tell(told);
  }

  #after(finding) {
    const findings = this.findings, at = findings.indexOf(finding);
    return findings[at + 1] ?? findings[at - 1] ?? null;
  }

  /** After a card is gone, moves the focus that was in it to the next one, or to the text. */
  #goOn(next) {
    if (document.activeElement !== document.body) return;
    const found = this.findings.find((one) => one === next || one.fingerprint === next);
    if (found) this.#cards.focus(found); else area.focus({ preventScroll: true });
  }

  async #acceptAll() {
    const before = this.#text;
    byId("accept-all").disabled = true;
    try {
      const leave = [...this.#rejected.keys()];
      const report = await check(before, { ...this.#asked(), fix: true, leave });
      if (before !== this.#text) return;
      if (report.fixed !== before) this.#become(report.fixed);
      this.#say(words("applied", { count: report.summary.fixed }));
    } catch (problem) {
      this.#fail(problem);
    }
    if (document.activeElement === document.body) area.focus({ preventScroll: true });
  }

  #open(name, text, path) {
    this.#name = path.replace(/\.[^.]*$/, "") || "naskah";
    const ending = path.slice(path.lastIndexOf(".")).toLowerCase();
    byId("format").value = { ".md": ".md", ".markdown": ".md", ".html": ".html", ".htm": ".html" }[ending] ?? ".txt";
    this.#become(text.replace(/\r\n?/g, "\n"));
    area.setSelectionRange(0, 0);
    scrollTo({ top: 0 });
    this.#say(words("opened", { name }));
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.#tell("copied");
    } catch {
      area.focus();
      area.select();
      this.#tell(document.execCommand("copy") ? "copied" : "copy-failed");
    }
  }

  #download() {
    const text = new Blob([this.#text], { type: "text/plain;charset=utf-8" });
    this.#save(text, `${this.#name}-bersih${byId("format").value}`);
  }

  async #downloadWord() {
    const leave = [...this.#rejected.keys()];
    try {
      this.#save(await wordFile(this.#text, { ...this.#asked(), leave }), `${this.#name}-ulasan.docx`);
    } catch (problem) {
      this.#fail(problem);
    }
  }

  #save(content, name) {
    const address = URL.createObjectURL(content);
    element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  #followCaret() {
    if (document.activeElement !== area) return;
    const caret = area.selectionStart;
    const here = this.findings.filter((one) => one.from <= caret && caret <= Math.max(one.to, one.from));
    if (!here.includes(this.#chosen)) this.choose(here.at(-1) ?? null);
  }

  #tell(name) { this.#say(words(name)); }

  #say(sentence) {
    byId("told").textContent = sentence;
    this.#hush();
  }

  #hush = debounced(() => { byId("told").textContent = ""; }, 6000);
}

function debounced(work, wait) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(work, wait); };
}

// A draft outlives a reload and the change of language, and goes when its tab is closed.
function keepDraft(draft) {
  try { sessionStorage.setItem(DRAFT, JSON.stringify(draft)); } catch { /* too long, or not allowed */ }
}

function keptDraft() {
  try { return JSON.parse(sessionStorage.getItem(DRAFT)); } catch { return null; }
}

new Desk();
