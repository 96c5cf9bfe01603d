// Tries the API out in Swagger UI, as a person would:
//   run.sh swagger.mjs <base-url> <token> [screenshot.png]
// The token is a user's; the feed must have a video to like.
import assert from "node:assert/strict";

import { browse } from "./browser.mjs";

const [base, token, screenshot] = process.argv.slice(2);
if (!base || !token) {
  console.error("usage: swagger.mjs <base-url> <token> [screenshot.png]");
  process.exit(2);
}

/** authorize types the token once, for all endpoints. */
async function authorize(page) {
  await page.locator(".auth-wrapper .authorize").click();
  const dialog = page.locator(".dialog-ux .modal-ux");
  await dialog.locator("input").fill(token);
  await dialog.locator("button.authorize").click();
  await dialog.locator(".btn-done").click();
}

function operationBlock(page, tag, operation) {
  return page.locator(`#operations-${tag}-${operation}`);
}

/** tryItOut executes one operation and returns the answer that the page shows. */
async function tryItOut(page, tag, operation, parameters) {
  const block = operationBlock(page, tag, operation);
  await block.locator(".opblock-summary-control").click();
  await block.locator(".try-out__btn").click();
  for (const [name, value] of Object.entries(parameters)) {
    const field = block.locator(`tr[data-param-name="${name}"]`).locator("input, select");
    if ((await field.evaluate((element) => element.tagName)) === "SELECT") {
      await field.selectOption(value);
    } else {
      await field.fill(value);
    }
  }
  await block.locator("button.execute").click();
  const live = block.locator(".live-responses-table .response").first();
  assert.match(await live.locator(".response-col_status").innerText(), /^200/);
  return JSON.parse(await live.locator(".highlight-code code").first().innerText());
}

await browse(base, async (page) => {
  await page.goto(`${base}/swagger/`);
  assert.equal(page.url(), `${base}/swagger/index.html`);
  await page.getByRole("heading", { name: /vireo app API/ }).waitFor();
  await page.getByRole("cell", { name: "40101" }).waitFor();

  await authorize(page);
  const { status_code, user } = await tryItOut(page, "account", "User", {});
  assert.equal(status_code, 0);
  assert.ok(user.id > 0);

  const feed = await tryItOut(page, "video", "Feed", {});
  assert.equal(feed.status_code, 0);
  const video = feed.video_list[0];
  const liked = await tryItOut(page, "favorite", "FavoriteAction", { video_id: String(video.id), action_type: "1" });
  assert.deepEqual(liked, { status_code: 0, status_msg: "success" });

  // The limits of parameters are there to read.
  const login = operationBlock(page, "account", "Login");
  await login.locator(".opblock-summary-control").click();
  await login.getByText("maxLength: 32").first().waitFor();
  if (screenshot) {
    await page.screenshot({ path: screenshot, fullPage: true });
  }
  console.log(`tried out User (${user.name}), Feed and FavoriteAction (video ${video.id})`);
});

await browse(base, async (page) => {
  await page.goto(`${base}/admin/swagger/`);
  await page.getByRole("heading", { name: /vireo admin API/ }).waitFor();
  const health = await tryItOut(page, "system", "Health", {});
  assert.equal(health.status, "ok");
  if (screenshot) {
    await page.screenshot({ path: screenshot.replace(/(\.png)?$/, "-admin.png"), fullPage: true });
  }
  console.log(`tried out Health (${health.version})`);
});
