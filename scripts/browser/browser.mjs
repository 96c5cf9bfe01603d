// The browser that this folder's scripts drive.
import { chromium } from "playwright-core";

const args = [
  "--headless",
  "--no-sandbox", // containers, and root
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * browse opens a page in a fresh browser with an empty profile, hands it to
 * fn, and fails when the page complained or asked any host but base's.
 */
export async function browse(base, fn) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args, chromiumSandbox: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    page.setDefaultTimeout(15_000);
    const faults = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== new URL(base).origin) {
        faults.push(`asked another host: ${url.href}`);
      }
    });
    page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    page.on("console", (message) => {
      // A policy's refusal is told here, too.
      if (message.type() === "error") {
        faults.push(`console: ${message.text()}`);
      }
    });
    await fn(page).catch((error) => faults.push(error.stack));
    if (faults.length > 0) {
      throw new Error(faults.join("\n"));
    }
  } finally {
    await browser.close();
  }
}
