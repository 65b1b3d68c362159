/** Forgetting: what would go is shown, she asks once, and then it is gone for good. */

import { ask } from "./ask.js";
import { element, moment } from "./entries.js";
import { counted, written } from "./written.js";

const AT_ONCE = 25000; // of what is to go, in one request

export class Forgetting {
  #dialog;
  #told;
  #changed;
  #trouble;
  #positions = [];

  constructor(dialog, { told, changed, trouble }) {
    this.#dialog = dialog;
    this.#told = told;
    this.#changed = changed;
    this.#trouble = trouble;
    dialog.querySelector("#keep").addEventListener("click", () => dialog.close());
    dialog.querySelector("#go").addEventListener("click", () => this.#forget());
    dialog.addEventListener("close", () => {
      if (this.#positions.length) this.#told(written("Nothing was forgotten."));
      this.#positions = [];
    });
  }

  /** Shows what `choice` would take away, which is found out at `path`, and asks. */
  async ask(choice, path = "/api/memory/choose") {
    const { positions, moments } = await ask(path, choice);
    if (!positions.length) return this.#told(written("There is nothing to forget: nothing was found."));
    this.#positions = positions;
    this.#dialog.querySelector("#forget-what").textContent = counted(
      "This goes, with every note and every answer of hers that rests on it. It does not come back.",
      "These {count} things you said go, with every note and every answer of hers that rests on them. It does not come back.",
      positions.length,
    );
    const list = this.#dialog.querySelector("ul");
    list.replaceChildren(...moments.map((one) => element("li", "", ...moment(one))));
    const more = positions.length - moments.length;
    if (more) list.append(element("li", "small", written("and {count} more", { count: more })));
    this.#waiting(false);
    this.#dialog.showModal();
    list.scrollTop = 0;
    this.#dialog.querySelector("#keep").focus();
  }

  /** Nobody is asked any more, and nothing of it is shown. */
  abandon() {
    this.#positions = [];
    this.#dialog.querySelector("ul").replaceChildren();
    this.#dialog.close();
  }

  async #forget() {
    const positions = this.#positions;
    this.#positions = []; // from here on it cannot be taken back by closing
    this.#waiting(true);
    try {
      const told = [];
      for (let from = 0; from < positions.length; from += AT_ONCE) {
        told.push((await ask("/api/memory/forget", { positions: positions.slice(from, from + AT_ONCE) })).text);
      }
      this.#dialog.close();
      await this.#changed(told.join(" "));
    } catch (error) {
      this.#dialog.close();
      this.#trouble(error);
    } finally {
      this.#dialog.querySelector("ul").replaceChildren();
    }
  }

  #waiting(is) {
    for (const button of this.#dialog.querySelectorAll("button")) button.disabled = is;
  }
}
