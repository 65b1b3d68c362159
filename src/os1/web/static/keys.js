/** Media keys, the earbud's button and the lock screen: what they do to a call. */

/** Lets a press toggle the microphone (`act.mute`), silence her (`act.stop`) or say goodbye (`act.goodbye`). */
export function keys(act) {
  if (!navigator.mediaSession) return;
  const of = { play: act.mute, pause: act.mute, togglemicrophone: act.mute, stop: act.stop, hangup: act.goodbye };
  for (const [key, does] of Object.entries(of)) {
    try {
      navigator.mediaSession.setActionHandler(key, does);
    } catch {
      // Not every browser knows every key.
    }
  }
}

/** Tells the device whether the microphone is open. */
export function microphoneIs(open) {
  if (!navigator.mediaSession) return;
  navigator.mediaSession.playbackState = open ? "playing" : "paused";
  navigator.mediaSession.setMicrophoneActive?.(open);
}
