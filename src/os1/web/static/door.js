/** What shows the server that this browser was let in: a cookie no script can read, and this, which no other port's page can. */

import { written } from "./written.js";

const PLACE = "os1";
export const GONE = written("OS1 does not answer. If it was stopped, start it again with: os1\u00a0run");

/** This browser was not let in, or is out again. */
export class Outside extends Error {}

/** As `fetch`, for what is under /api. */
export async function fetchApi(path, options = {}) {
  const headers = new Headers(options.headers);
  headers.set("os1-page", kept());
  const reply = await fetch(path, { ...options, headers });
  if (reply.status === 401) throw new Outside(written((await reply.json()).text));
  return reply;
}

/** Brings *key*; the text of what is wrong, or "" when this browser is in. */
export async function enter(key) {
  const headers = { "content-type": "application/json" };
  const reply = await fetch("/api/enter", { method: "POST", headers, body: JSON.stringify({ key }) });
  const answer = await reply.json();
  if (!reply.ok) return written(answer.text);
  try {
    localStorage.setItem(PLACE, answer.page);
  } catch {
    return written("This browser keeps nothing for this page, so it would be let in for no longer than this moment. Allow the page to store data, then type os1 enter for another link.");
  }
  return "";
}

function kept() {
  try {
    return localStorage.getItem(PLACE) ?? "";
  } catch {
    return ""; // a browser that was told to keep nothing
  }
}
