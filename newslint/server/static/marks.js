// The text once more, below the one that is typed in, with marks: a line is an element, and made anew only if it differs.

import { element } from "./elements.js";

const WORST = ["info", "warning", "error"];

export class Marks {
  #place;
  #lines = []; // {key, node}

  constructor(place) { this.#place = place; }

  /** Shows a text with marks on its findings, which are sorted; `chosen` is the one that stands out. */
  show(text, findings, chosen) {
    const fresh = keyed(text, findings, chosen);
    const old = this.#lines, most = Math.min(old.length, fresh.length);
    let start = 0, end = 0;
    while (start < most && old[start].key === fresh[start].key) fresh[start].node = old[start++].node;
    while (end < most - start && old.at(-1 - end).key === fresh.at(-1 - end).key) {
      fresh.at(-1 - end).node = old.at(-1 - end).node;
      end++;
    }
    const next = end ? old.at(-end).node : null;
    for (const line of old.slice(start, old.length - end)) line.node.remove();
    const added = document.createDocumentFragment();
    for (const line of fresh.slice(start, fresh.length - end)) added.append(line.node = lineNode(line));
    this.#place.insertBefore(added, next);
    this.#lines = fresh;
  }

  /** Returns the line in which an offset of the text stands. */
  lineAt(offset) { return this.#lines.findLast((line) => line.start <= offset)?.node; }

  /** Returns the mark of a finding, where it has one. */
  markOf(finding) { return this.#place.querySelector(`mark[data-at="${finding.from}-${finding.to}"]`) ?? this.#place.querySelector("mark.chosen"); }
}

function keyed(text, findings, chosen) {
  const lines = [], open = [];
  let start = 0, next = 0;
  for (const words of text.split("\n")) {
    const end = start + words.length;
    while (next < findings.length && findings[next].from <= end) open.push(findings[next++]);
    const parts = open.length ? segments(start, end, open, chosen) : [];
    const key = parts.length ? `${words}\u0000${parts.map((part) => `${part.from - start},${part.to - start},${part.look}`).join(";")}` : words;
    lines.push({ key, words, start, parts });
    for (let index = open.length; index--;) if (open[index].to <= end) open.splice(index, 1);
    start = end + 1;
  }
  return lines;
}

/** Returns the parts of a line that are marked; where findings overlap, the worst one tells how. */
function segments(start, end, findings, chosen) {
  const edges = new Set();
  for (const one of findings) edges.add(Math.max(start, one.from)).add(Math.min(end, Math.max(one.to, one.from + 1)));
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).flatMap((from, index) => {
    const to = sorted[index + 1];
    const here = findings.filter((one) => one.from <= from && Math.max(one.to, one.from + 1) >= to);
    if (!here.length || from >= to) return [];
    const severity = WORST[Math.max(...here.map((one) => WORST.indexOf(one.severity)))];
    const look = here.includes(chosen) ? `${severity} chosen` : severity;
    const first = here.find((one) => one === chosen) ?? here[0];
    return [{ from, to, look, at: `${first.from}-${first.to}` }];
  });
}

function lineNode({ words, start, parts }) {
  const node = element("div");
  let done = start;
  for (const { from, to, look, at } of parts) {
    node.append(words.slice(done - start, from - start));
    node.append(element("mark", { class: look, "data-at": at }, words.slice(from - start, to - start)));
    done = to;
  }
  node.append(words.slice(done - start));
  return node;
}
