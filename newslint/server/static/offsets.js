// The service counts code points, browsers count UTF-16 code units: a character beyond U+FFFF is one there, two here.

/** Returns a function that turns offsets in code points of a text into offsets in its code units. */
export function unitsOf(text) {
  const wide = []; // where, in code points, the characters stand that take two units
  for (const found of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) wide.push(found.index - wide.length);
  if (!wide.length) return (offset) => offset;
  return (offset) => {
    let low = 0, high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < offset) low = middle + 1; else high = middle;
    }
    return offset + low;
  };
}

/** Returns findings with all their offsets in code units of the text: `from`, `to`, and edits with `start` and `end`. */
export function located(findings, text) {
  const units = unitsOf(text);
  return findings.filter((one) => one.record === undefined).map((one) => ({
    ...one,
    from: units(one.start.offset),
    to: Math.max(units(one.start.offset), units(one.end.offset)),
    related: one.related.filter((other) => other.path === one.path).map((other) => ({ ...other, from: units(other.start.offset) })),
    edits: (one.fix?.edits ?? []).map((edit) => ({ start: units(edit.start), end: units(edit.end), text: edit.text })),
  }));
}

/** Returns what changed from one text to another: `start`, what was `removed` there and what was `inserted`. */
export function change(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0, end = 0;
  while (start < most && before[start] === after[start]) start++;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, removed: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) };
}

/** Returns the findings that a change does not touch, moved to where they stand after it. */
export function moved(findings, { start, removed, inserted }) {
  const end = start + removed.length, step = inserted.length - removed.length;
  const shift = (one) => ({
    ...one, from: one.from + step, to: one.to + step,
    edits: one.edits.map((edit) => ({ ...edit, start: edit.start + step, end: edit.end + step })),
  });
  const reach = (one) => [Math.min(one.from, ...one.edits.map((edit) => edit.start)),
    Math.max(one.to, ...one.edits.map((edit) => edit.end))];
  const beside = (one) => ({ ...one, related: one.related.map((other) => (other.from >= end ? { ...other, from: other.from + step } : other)) });
  return findings.flatMap((one) => {
    const [first, last] = reach(one);
    return last <= start ? [beside(one)] : first >= end ? [beside(shift(one))] : [];
  });
}

/** Returns a text with edits that do not overlap applied. */
export function edited(text, edits) {
  let done = 0, result = "";
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
