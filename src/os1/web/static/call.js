/** One conversation's connection: sound both ways, and what the server tells about it (Pipecat's RTVI messages). */

import { fetchApi } from "./door.js";
import { written } from "./written.js";

const LABEL = "rtvi-ai";
const GATHER_MS = 1500; // for the browser's own addresses; there is no server to ask, so it is quick
const CONNECT_MS = 15000;
const RECOVER_MS = 4000; // a network may change under a connection and come back

// Browsers build no such connection, not even to their own machine, when no network interface is up.
const NO_NETWORK =
  written("The browser makes no voice connection while this computer has no network at all, not even to this computer itself. " +
  "Join any network: it needs no internet, and nothing is sent to it. " +
  "Or start Chrome or Chromium with --allow-loopback-in-peer-connection.");

/** What the server said instead of an answer. */
export class NoAnswer extends Error {}

export class Call {
  #pc = new RTCPeerConnection({ iceServers: [] });
  #channel = this.#pc.createDataChannel("os1");
  #over = false;
  #timer = 0;

  /**
   * *microphone* is null where the user writes: her voice comes all the same.
   * `on.sound(stream)` her voice · `on.told(type, data)` each message · `on.lost()` once, when the line
   * is gone and `close` was not called.
   */
  constructor(microphone, on) {
    this.on = on;
    const pc = this.#pc;
    for (const track of microphone?.getAudioTracks() ?? []) {
      pc.addTransceiver(track, { direction: "sendrecv", streams: [microphone] });
    }
    if (!microphone) pc.addTransceiver("audio", { direction: "recvonly" });
    pc.addEventListener("track", ({ track, streams }) => on.sound(streams[0] ?? new MediaStream([track])));
    pc.addEventListener("connectionstatechange", () => {
      clearTimeout(this.#timer);
      if (["failed", "closed"].includes(pc.connectionState)) this.#lose();
      if (pc.connectionState === "disconnected") this.#timer = setTimeout(() => this.#lose(), RECOVER_MS);
    });
    this.#channel.addEventListener("close", () => this.#lose());
    this.#channel.addEventListener("message", ({ data }) => this.#told(data));
  }

  /** Resolves when both sides can talk. */
  async open() {
    const pc = this.#pc;
    await pc.setLocalDescription();
    await gathered(pc);
    if (!/^a=candidate/m.test(pc.localDescription.sdp)) throw new NoAnswer(NO_NETWORK);
    const reply = await fetchApi("/api/offer", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ sdp: pc.localDescription.sdp, type: pc.localDescription.type }),
      signal: AbortSignal.timeout(CONNECT_MS),
    });
    const answer = await reply.json();
    if (!reply.ok) throw new NoAnswer(answer.text ? written(answer.text) : written("OS1 did not take the call."));
    if (this.#over) return;
    await pc.setRemoteDescription(answer);
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new NoAnswer(written("The connection to OS1 did not come about."))), CONNECT_MS);
      this.#channel.addEventListener("open", () => (clearTimeout(late), resolve()));
    });
  }

  /** Presses a button at the other end: "stop" or "goodbye". */
  press(type) {
    this.#send(type);
  }

  /** Says *text* in writing; returns whether it went out. */
  write(text) {
    return this.#send("write", { text });
  }

  #send(type, data) {
    if (this.#channel.readyState !== "open") return false;
    const id = `${Date.now()}`;
    this.#channel.send(JSON.stringify({ label: LABEL, type: "client-message", id, data: { t: type, d: data } }));
    return true;
  }

  close() {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#pc.close();
  }

  #lose() {
    if (this.#over) return;
    this.close();
    this.on.lost();
  }

  #told(text) {
    const message = JSON.parse(text);
    if (message.type === "signalling" && message.message?.type === "peerLeft") this.#lose();
    if (message.label !== LABEL || this.#over) return;
    if (message.type === "server-message") this.on.told(message.data.type, message.data);
    else this.on.told(message.type, message.data ?? {});
  }
}

function gathered(pc) {
  if (pc.iceGatheringState === "complete") return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, GATHER_MS);
    pc.addEventListener("icegatheringstatechange", () => pc.iceGatheringState === "complete" && resolve());
  });
}
