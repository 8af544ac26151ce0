// What is asked of the service, one check at a time: a newer text makes the check of an older one void.

import { LANGUAGE, words } from "./elements.js";

const QUICK = 150; // milliseconds within which a check is so quick that the next one need not wait for a rest
const LONGEST_WAIT = 400; // of rest before a long text is checked again
const AGAIN = 1000;

/** Asks the service for JSON; throws an error with a sentence for people. */
export async function ask(address, options = {}) {
  return (await answered(address, options)).json().catch(() => { throw new Error(words("offline")); });
}

/** Returns a good answer; throws an error with a sentence for people where there is none. */
async function answered(address, options) {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch (problem) {
    if (problem.name === "AbortError") throw problem;
    throw new Error(words("offline"));
  }
  if (!answer.ok) {
    const body = await answer.json().catch(() => ({ error: words("offline") }));
    throw Object.assign(new Error(body.error), { status: answer.status });
  }
  return answer;
}

/** Asks for a check of a text; `more` is what else the request says. */
export function check(text, more, signal) {
  return ask("/v1/check", { ...asking(text, more), signal });
}

/** Asks for a Word file of a text, with comments on its findings. */
export async function wordFile(text, more) {
  return (await answered("/v1/docx", asking(text, more))).blob();
}

function asking(text, more) {
  const body = JSON.stringify({ text, language: LANGUAGE, ...more });
  return { method: "POST", headers: { "Content-Type": "application/json" }, body };
}

/** Checks texts as they are typed: at once where checks are quick, after a rest where they take long. */
export class LiveCheck {
  #timer = 0;
  #under = null;
  #took = 0;

  /** `request` returns the text and what else to say; `done` gets the text and the report, `failed` the error. */
  constructor(request, done, failed) { Object.assign(this, { request, done, failed }); }

  /** Checks the present text soon; `since` is when it came to be. */
  soon(since = performance.now()) {
    clearTimeout(this.#timer);
    this.#under?.abort();
    // Where checks are quick the text is sent before anything is drawn, so that both go on at the same time.
    if (this.#took < QUICK) this.#run(since);
    else this.#timer = setTimeout(() => this.#run(since), Math.min(LONGEST_WAIT, this.#took / 2));
  }

  async #run(since) {
    const [text, more] = this.request();
    const under = this.#under = new AbortController();
    const start = performance.now();
    try {
      const report = await check(text, more, under.signal);
      if (under.signal.aborted) return;
      this.#took = performance.now() - start;
      this.done(text, report);
      performance.clearMeasures("newslint-check");
      performance.measure("newslint-check", { start: since, end: performance.now() });
    } catch (problem) {
      if (under.signal.aborted) return;
      this.failed(problem);
      if (problem.status === 503) this.#timer = setTimeout(() => this.#run(since), AGAIN);
    }
  }
}
