// The rules in words, and which are switched on: what differs from the configuration is kept in this browser.

import { byId, element, words } from "./elements.js";

const KEPT = "newslint-rules";

export class Rules {
  #known = new Map();
  #families = {};
  #differs = {}; // id -> true where it is switched on, false where it is switched off
  #changed;

  /** `changed` is called when a rule is switched on or off. */
  constructor(changed) {
    this.#changed = changed;
    try { this.#differs = JSON.parse(localStorage.getItem(KEPT)) ?? {}; } catch { /* kept for this visit alone */ }
    byId("rules-reset").addEventListener("click", () => { this.#differs = {}; this.#keep(); });
  }

  /** Takes the rules that the service tells. */
  load({ families, rules }) {
    this.#families = families;
    this.#known = new Map(rules.map((rule) => [rule.id, rule]));
    for (const [id, on] of Object.entries(this.#differs)) {
      if (this.#known.get(id)?.on === on || !this.#known.has(id)) delete this.#differs[id];
    }
    this.#draw();
  }

  get(id) { return this.#known.get(id); }
  has(id) { return this.#known.has(id); }

  /** Returns what a request says of rules. */
  get choice() {
    const ids = Object.keys(this.#differs).sort();
    return { extend_select: ids.filter((id) => this.#differs[id]), ignore: ids.filter((id) => !this.#differs[id]) };
  }

  /** Switches a rule on or off. */
  set(id, on) {
    if (this.#known.get(id)?.on === on) delete this.#differs[id]; else this.#differs[id] = on;
    this.#keep();
  }

  #keep() {
    try { localStorage.setItem(KEPT, JSON.stringify(this.#differs)); } catch { /* kept for this visit alone */ }
    this.#draw();
    this.#changed();
  }

  #draw() {
    const count = Object.keys(this.#differs).length;
    byId("open-rules").textContent = count ? `${words("rules")} · ${words("switched-off-count", { count })}` : words("rules");
    const boxes = new Map([...byId("families").querySelectorAll("input")].map((box) => [box.value, box]));
    if (boxes.size === this.#known.size) {
      for (const [id, box] of boxes) box.checked = this.#isOn(id);
      return;
    }
    byId("families").replaceChildren(...Object.entries(this.#families).map(([family, about]) =>
      element("fieldset", {}, element("legend", {}, about || family),
        ...[...this.#known.values()].filter((rule) => rule.family === family).map((rule) => this.#box(rule)))));
  }

  #box(rule) {
    const box = element("input", { type: "checkbox", value: rule.id, change: () => this.set(rule.id, box.checked) });
    box.checked = this.#isOn(rule.id);
    const more = rule.on ? null : element("small", {}, words("rules-optional"));
    return element("label", {}, box, element("span", {}, rule.summary, " ", element("code", {}, rule.id), more));
  }

  #isOn(id) { return this.#differs[id] ?? this.#known.get(id).on; }
}
