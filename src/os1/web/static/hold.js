/** A button that is tapped or held; Space, anywhere but in a field or on a button, holds it too. */

const HELD_MS = 250;

/** `tap()` on a click; where `can()`, `hold()` when it is held for a moment and `release()` when it is let go. */
export function holdable(button, { tap, can, hold, release }) {
  let timer = 0, holding = false, spent = false;
  const begin = () => {
    holding = true;
    hold();
  };
  const end = () => {
    clearTimeout(timer);
    if (!holding) return;
    holding = false;
    release();
  };
  button.addEventListener("pointerdown", () => {
    spent = false;
    clearTimeout(timer);
    if (can()) timer = setTimeout(() => ((spent = true), begin()), HELD_MS);
  });
  for (const type of ["pointerup", "pointercancel", "pointerleave"]) button.addEventListener(type, end);
  button.addEventListener("contextmenu", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    // The click that ends a hold is no tap.
    if (!spent) tap();
    spent = false;
  });
  const isKey = (event) => event.code === "Space" && !event.target.closest("input, textarea, button, a");
  document.addEventListener("keydown", (event) => {
    if (!isKey(event) || !(holding || can())) return;
    event.preventDefault();
    if (!holding) begin();
  });
  document.addEventListener("keyup", (event) => isKey(event) && end());
  addEventListener("blur", end);
}
