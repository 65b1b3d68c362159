/** One question to the server: what it answers, or an error in words for people. */

import { GONE, Outside, fetchApi } from "./door.js";
import { written } from "./written.js";

const LATE = written("She is still reading through what was said. Try again in a minute.");
const PATIENCE_MS = 60000; // the first search of a long life is read from the disk

/** What is said when a question was not answered; `message` is for people. */
export class Unanswered extends Error {}

/** Asks `path`, with `body` where there is something to tell: nothing that anyone said is put in an address. */
export async function ask(path, body) {
  const reply = await replied(path, body);
  // An answer that is no JSON says nothing: what it means is said by its status.
  const answer = await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Unanswered(answer.text ? written(answer.text) : written("OS1 did not take that. Load the page again."));
  return answer;
}

/** As `ask`, for what answers with a file: a sound, or something to keep. */
export async function askFile(path, body) {
  const reply = await replied(path, body);
  if (!reply.ok) throw new Unanswered(written((await reply.json().catch(() => ({}))).text ?? GONE));
  return reply.blob();
}

async function replied(path, body) {
  const sent = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    return await fetchApi(path, { ...sent, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    if (error instanceof Outside) throw new Unanswered(error.message, { cause: error });
    throw new Unanswered(error.name === "TimeoutError" ? LATE : GONE);
  }
}
