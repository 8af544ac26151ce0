// The keyboard, and the dialogs.

import { byId } from "./elements.js";

/** Listens for the keys that the page knows; `desk` does what they ask for. */
export function listen(desk) {
  const text = byId("text");
  addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const work = workOf(event, desk, text);
    if (!work) return;
    event.preventDefault();
    work();
  });
  // The browser's own history knows nothing of accepted fixes; its menu leads here as well.
  text.addEventListener("beforeinput", (event) => {
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      if (event.inputType === "historyUndo") desk.undo(); else desk.redo();
    }
  });
}

function workOf({ key, altKey, ctrlKey, metaKey, shiftKey, target }, desk, text) {
  const command = (ctrlKey || metaKey) && !altKey, letter = key.toLowerCase();
  if (key === "F8") return () => desk.step(shiftKey ? -1 : 1);
  if (altKey && !ctrlKey && key === "Enter") return () => desk.accept(desk.chosen);
  if (altKey && !ctrlKey && key === "Delete") return () => desk.reject(desk.chosen);
  if (key === "Escape" && target !== text && target.closest(".card")) return () => desk.toText();
  if (target !== text && target.matches("textarea, input")) return null;
  if (command && letter === "z") return () => (shiftKey ? desk.redo() : desk.undo());
  if (command && letter === "y") return () => desk.redo();
  return null;
}

/** Has a button open a dialog, which closes by its own button, by Escape, and by a click beside it. */
export function dialog(opener, id) {
  const box = byId(id);
  byId(opener).addEventListener("click", () => box.showModal());
  box.querySelector(".close").addEventListener("click", () => box.close());
  box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
}
