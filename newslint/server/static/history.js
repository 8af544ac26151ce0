// What can be undone: changes of the text, and findings that were rejected. Typing in one go is one step.

const ONE_GO = 700; // milliseconds
const MOST = 1000;

export class History {
  #done = [];
  #undone = [];

  get canUndo() { return this.#done.length > 0; }
  get canRedo() { return this.#undone.length > 0; }

  /** Keeps a change of the text, as `change` in offsets.js tells it. */
  type(step) {
    const last = this.#done.at(-1);
    const goesOn = last?.typed && !this.#undone.length && Date.now() - last.at < ONE_GO && !last.removed && !step.removed
      && step.start === last.start + last.inserted.length && !/\s$/.test(last.inserted);
    if (goesOn) Object.assign(last, { inserted: last.inserted + step.inserted, at: Date.now() });
    else this.add({ ...step, typed: true, at: Date.now() });
  }

  /** Keeps a step: a change of the text, or `{reject: fingerprint}`, or `{restore: fingerprint}`. */
  add(step) {
    this.#done.push(step);
    if (this.#done.length > MOST) this.#done.shift();
    this.#undone = [];
  }

  /** Returns the step that takes the last one back, or nothing. */
  undo() {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step && inverse(step);
  }

  /** Returns the step that was taken back last, to be done again, or nothing. */
  redo() {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }
}

function inverse(step) {
  if (step.reject) return { restore: step.reject };
  if (step.restore) return { reject: step.restore };
  return { start: step.start, removed: step.inserted, inserted: step.removed };
}
