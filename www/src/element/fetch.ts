/** A text that the host's page names by an address; nothing else is ever fetched but the element's own parts. */

export async function fetchText(address: string): Promise<{ text: string; url: URL }> {
  const url = new URL(address, document.baseURI);
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url.href}: HTTP ${response.status}`);
  return { text: await response.text(), url };
}
