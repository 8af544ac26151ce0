// The cards beside the text: what is wrong, why, an example, before and after, and what can be done about it.

import { button, byId, element, words } from "./elements.js";
import { edited } from "./offsets.js";

const AROUND = 40; // how much of the line round a change is shown
const LONGEST = 400; // how much of a long passage is shown, from its beginning and its end together
const MOST_RELATED = 3; // how many other places a card leads to
const STEP = 100; // how many cards are shown at once

export class Cards {
  #list = byId("cards");
  #shown = new Map(); // fingerprint and what is shown -> card
  #most = STEP;
  #desk;

  /** `desk` does what buttons ask for: accept, reject, replace, show, choose, switchOff. */
  constructor(desk) {
    this.#desk = desk;
    byId("more").addEventListener("click", () => { this.#most += STEP; desk.redraw(); });
  }

  /** Shows a card for each finding, in order; cards that stay the same keep their place, focus and open parts. */
  show(findings, text, rules) {
    const kept = new Map();
    const nodes = findings.slice(0, this.#most).map((finding) => {
      const view = viewOf(finding, text);
      const wanted = JSON.stringify([finding.fingerprint, finding.message, view, rules.has(finding.rule)]);
      let key = wanted;
      while (kept.has(key)) key += "+";
      const card = this.#shown.get(key) ?? this.#make(view, rules.get(finding.rule));
      card.finding = finding;
      kept.set(key, card);
      return card.node;
    });
    place(this.#list, nodes);
    this.#shown = kept;
    const left = findings.length - nodes.length;
    byId("more").hidden = left <= 0;
    byId("more").textContent = words("more", { count: left });
  }

  /** Makes the card of the chosen finding stand out, and scrolls the list to it. */
  choose(finding) {
    for (const card of this.#shown.values()) {
      const chosen = card.finding === finding;
      card.node.classList.toggle("chosen", chosen);
      if (chosen) card.node.setAttribute("aria-current", "true"); else card.node.removeAttribute("aria-current");
      if (chosen && getComputedStyle(this.#list).overflowY === "auto") {
        const box = this.#list.getBoundingClientRect(), own = card.node.getBoundingClientRect();
        if (own.top < box.top || own.bottom > box.bottom) this.#list.scrollTop += own.top - box.top - 8;
      }
    }
  }

  /** Returns the finding of the card that has the focus, or nothing. */
  focused() {
    for (const card of this.#shown.values()) if (card.node.contains(document.activeElement)) return card.finding;
    return null;
  }

  /** Moves the focus to the card of a finding. */
  focus(finding) {
    for (const card of this.#shown.values()) if (card.finding === finding) card.node.querySelector("button").focus();
  }

  #make(view, rule) {
    const card = { finding: null, node: null };
    const act = (what) => () => this.#desk[what](card.finding);
    const { severity, message, safety } = view;
    const buttons = element("p", { class: "buttons" });
    const what = view.what;
    const named = (name) => ({ "aria-label": `${words(name)}: ${what}` });
    if (safety === "safe" || safety === "unsafe") {
      buttons.append(button(words("accept"), act("accept"), { class: "main", ...named("accept") }));
    }
    buttons.append(
      button(words("reject"), act("reject"), named("reject")),
      button(words("edit"), () => this.#edit(card), named("edit")),
      button(words("show"), act("show"), { class: "plain", ...named("show") }),
    );
    card.node = element("li", { class: `card ${severity}`, focusin: act("choose"), click: act("choose") },
      element("p", { class: "kind" }, element("span", { class: `severity ${severity}` }, words(severity)),
        safety ? element("span", { class: "safety" }, words(safety)) : null),
      element("h3", {}, rule?.summary ?? view.rule),
      element("p", { class: "message" }, message),
      ...view.related.map((told, index) => element("p", { class: "related" }, `${words("see")} `,
        button(told, () => this.#desk.showPlace(card.finding.related[index]), { class: "plain", lang: "id" }))),
      view.parts ? beforeAfter(view.parts) : null,
      buttons,
      rule ? this.#why(rule, act("switchOff")) : null);
    return card;
  }

  #why(rule, switchOff) {
    const bad = rule.bad[0], list = element("dl");
    const add = (name, text) => list.append(element("dt", {}, words(name)), element("dd", { lang: "id" }, text));
    if (bad) add("example-bad", exampleOf(bad));
    if (bad?.fixed) add("example-fixed", bad.fixed);
    else if (rule.good[0]) add("example-good", rule.good[0]);
    return element("details", {}, element("summary", {}, words("why")), element("p", {}, rule.why), list,
      element("p", { class: "rule" }, button(words("switch-off"), switchOff, { class: "plain" }), element("code", {}, rule.id)));
  }

  #edit(card) {
    if (card.node.querySelector("form")) return;
    const { value } = this.#desk.passage(card.finding);
    const field = element("textarea", { "aria-label": words("edit-label"), rows: Math.min(8, 2 + Math.floor(value.length / 45)), lang: "id" });
    field.value = value;
    const close = () => { form.remove(); card.node.querySelector("button").focus(); };
    const form = element("form", {
      submit: (event) => { event.preventDefault(); form.remove(); this.#desk.replace(card.finding, field.value); },
      keydown: (event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } },
    }, field, element("p", { class: "buttons" }, element("button", { class: "main" }, words("apply")), button(words("cancel"), close)));
    card.node.querySelector(".buttons").after(form);
    field.focus();
  }
}

/** Puts nodes into a list in their order, moving as few as may be, so that the one with the focus keeps it. */
function place(list, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...list.children]) if (!wanted.has(node)) node.remove();
  nodes.forEach((node, index) => { if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null); });
}

/** Returns what a card shows of a finding. */
function viewOf(finding, text) {
  const shown = finding.edits.length ? change(finding, text) : null;
  return {
    rule: finding.rule, severity: finding.severity, message: finding.message, what: short(finding.excerpt, 60),
    safety: finding.fix?.safety ?? "", parts: shown,
    related: finding.related.slice(0, MOST_RELATED).map((other) => short(other.message, 80)),
  };
}

/** Returns a change with the words round it in its line; a change that takes whole lines stands for itself. */
function change({ edits }, text) {
  const from = Math.min(...edits.map((edit) => edit.start)), to = Math.max(...edits.map((edit) => edit.end));
  const old = text.slice(from, to);
  const fresh = edited(old, edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })));
  const isGone = !fresh && /\n/.test(old);
  const line = from ? text.lastIndexOf("\n", from - 1) + 1 : 0, feed = text.indexOf("\n", to);
  const ending = feed < 0 ? text.length : feed;
  return {
    before: isGone ? "" : leading(text.slice(line, from)), after: isGone ? "" : trailing(text.slice(to, ending)),
    old: short(isGone ? old.trim() : old, LONGEST), fresh: short(fresh, LONGEST),
  };
}

const leading = (words) => (words.length <= AROUND ? words : `… ${words.slice(-AROUND).replace(/^\S*\s+/, "")}`);
const trailing = (words) => (words.length <= AROUND ? words : `${words.slice(0, AROUND).replace(/\s+\S*$/, "")} …`);

function beforeAfter({ before, after, old, fresh }) {
  const row = (name, ...parts) => element("div", {}, element("dt", {}, words(name)), element("dd", { lang: "id" }, ...parts));
  return element("dl", { class: "change" },
    row("before", before, element("del", {}, old), after),
    before + fresh + after ? row("after", before, fresh ? element("ins", {}, fresh) : "", after)
      : row("after", element("em", {}, words("nothing-left"))));
}

function exampleOf(example) {
  const letters = [...example.text], parts = element("span");
  let done = 0;
  for (const [start, end] of example.spans) {
    parts.append(letters.slice(done, start).join(""), element("mark", {}, letters.slice(start, end).join("")));
    done = end;
  }
  parts.append(letters.slice(done).join(""));
  return parts;
}

function short(text, most) {
  return text.length <= most ? text : `${text.slice(0, most / 2)} … ${text.slice(-most / 2)}`;
}
