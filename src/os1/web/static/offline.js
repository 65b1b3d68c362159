/** The page that stands in while OS1 does not answer: it looks again, and gives way as soon as there is an answer. */

const LOOK_MS = 4000;
const PATIENCE_MS = 3000;

async function look() {
  try {
    await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return false;
  }
  location.reload();
  return true;
}

async function again() {
  document.getElementById("told").hidden = true;
  if (!(await look())) document.getElementById("told").hidden = false;
}

document.getElementById("again").addEventListener("click", again);
setInterval(() => document.hidden || look(), LOOK_MS);
