/** Makes the page an app on a device that was paired; on the computer itself it is a page and nothing more. */

import { AT_HOME } from "./door.js";

if (!AT_HOME && navigator.serviceWorker) {
  // A browser that was let past the warning of a certificate it does not trust takes no worker. The page works all the same.
  navigator.serviceWorker.register("/worker.js").catch(() => {}); // only the page that says OS1 is not there is missed
}
