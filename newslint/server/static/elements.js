// Elements are made here and filled with text alone: nothing that an article holds becomes markup.

const WORDS = JSON.parse(document.documentElement.dataset.words);
export const LANGUAGE = document.documentElement.lang;
const figures = new Intl.NumberFormat(LANGUAGE);

/** Returns words of the page, with values in their places. */
export function words(name, values = {}) {
  return WORDS[name].replace(/\{(\w+)\}/g, (_, key) => typeof values[key] === "number" ? figures.format(values[key]) : values[key]);
}

/** Returns the element of the page with an id. */
export const byId = (id) => document.getElementById(id);

/** Returns a new element; `attributes` that are functions are listeners, children are elements and texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Returns a button with a text on it. */
export const button = (text, click, attributes = {}) => element("button", { type: "button", click, ...attributes }, text);
