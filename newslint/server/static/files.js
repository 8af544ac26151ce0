// Files that are chosen or dropped: the service reads them, so that Word files and strange encodings are told apart.

import { byId, LANGUAGE, words } from "./elements.js";
import { ask } from "./service.js";

/** Hands files over: `take` gets the name, the text, and the path to check it by; `fail` an error. */
export function takeFiles(take, fail) {
  const open = async (files) => {
    const [file, ...more] = files;
    if (!file) return;
    try {
      const address = `/v1/text?language=${LANGUAGE}&path=${encodeURIComponent(file.name)}`;
      const body = await file.arrayBuffer();
      const read = await ask(address, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body });
      take(file.name, read.text, read.path);
      if (more.length) byId("told").textContent = words("one-file", { name: file.name });
    } catch (problem) {
      fail(problem);
    }
  };
  const input = byId("file");
  byId("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => { open([...input.files]); input.value = ""; });
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("dropping"); });
  addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    if (!holdsFiles(event)) return;
    event.preventDefault();
    open([...event.dataTransfer.files]);
  });
}
