import type { Page } from "playwright-core";

/** Opens a page of the product as a person, by account id. */
export async function visit(page: Page, url: string, accountId: string, path: string): Promise<void> {
  await page.addInitScript((id) => sessionStorage.setItem("kontingent-host-account", id), accountId);
  await page.goto(url + path);
  await page.getByRole("region").first().waitFor();
}

/** Changes the person on the page that is open, as the person switch does. */
export async function asUser(page: Page, accountId: string): Promise<void> {
  await page.addInitScript((id) => sessionStorage.setItem("kontingent-host-account", id), accountId);
  await page.reload();
  await page.getByRole("region").first().waitFor();
}

/** A REST call to the product as a person; refusals are thrown. */
export async function restAs<T>(url: string, accountId: string, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Basic ${Buffer.from(`${accountId}:any`).toString("base64")}`, "content-type": "application/json" };
  const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** A web request of ACME's Tom Hale; answers its key. */
export async function newIssue(url: string, summary: string): Promise<string> {
  const ask = { serviceDeskId: "1", requestTypeId: "1", requestFieldValues: { summary } };
  return (await restAs<{ issueKey: string }>(url, "qm:acme:tom", "POST", "/rest/servicedeskapi/request", ask)).issueKey;
}
