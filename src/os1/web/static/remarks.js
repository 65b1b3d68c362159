/** What an open page says under its contents: what was done, what went wrong, and that this browser was put out. */

import { Unanswered } from "./ask.js";
import { Outside } from "./door.js";

const LOOK_MS = 600; // between looks at whether something changed, while the page is seen
const done = document.getElementById("told"), wrong = document.getElementById("trouble");

export class Remarks {
  #empty;

  /** `empty` takes away all that the page shows of the user: it is called when this browser was put out. */
  constructor(empty) {
    this.#empty = empty;
  }

  told = (words) => {
    done.textContent = words;
    if (words) this.say("");
  };

  say = (words) => {
    if (wrong.textContent !== words) wrong.textContent = words;
    wrong.hidden = !words;
  };

  /** Says what went wrong; what is no answer of the server's is a fault of the page and goes on to the console. */
  trouble = (error) => {
    if (!(error instanceof Unanswered)) throw error;
    done.textContent = "";
    this.say(error.message);
    if (error.cause instanceof Outside) this.#empty();
  };

  /** Does `work` when `target` is pressed, sent or changed, and says what went wrong with it. */
  on(target, type, work) {
    target.addEventListener(type, async (event) => {
      event.preventDefault();
      this.told("");
      this.say("");
      try {
        await work(event);
      } catch (error) {
        this.trouble(error);
      }
    });
  }

  /** Sees by `look` what was changed by voice, or by another window, while the page is seen; by `load` when it is seen again. */
  watch(look, load) {
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && load().catch(this.trouble));
    this.#watch(look);
  }

  async #watch(look) {
    try {
      if (document.visibilityState === "visible") {
        await look();
        if (wrong.dataset.watching) this.say("");
        delete wrong.dataset.watching;
      }
    } catch (error) {
      this.trouble(error);
      wrong.dataset.watching = "yes";
    }
    setTimeout(() => this.#watch(look), LOOK_MS);
  }
}
