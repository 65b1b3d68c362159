/** One question to the server: what it answers, or an error in words for people. */

import { GONE, Outside, fetchApi } from "./door.js";

const LATE = "She is still reading through what was said. Try again in a minute.";
const PATIENCE_MS = 60000; // the first search of a long life is read from the disk

/** What is said when a question was not answered; `message` is for people. */
export class Unanswered extends Error {}

/** Asks `path`, with `body` where there is something to tell: nothing that anyone said is put in an address. */
export async function ask(path, body) {
  const sent = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  let reply;
  try {
    reply = await fetchApi(path, { ...sent, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    if (error instanceof Outside) throw new Unanswered(error.message, { cause: error });
    throw new Unanswered(error.name === "TimeoutError" ? LATE : GONE);
  }
  const answer = await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Unanswered(answer.text ?? "OS1 did not take that. Load the page again.");
  return answer;
}
