// A text in a URL's fragment: "#t=" and base64url of its UTF-8.

const kLongest = 12_000; // of the fragment; a longer URL does not survive being sent around

export function toFragment(text: string): string {
  if (text.trim() === "" || text.length > kLongest) return "";
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  const out = `#t=${btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
  return out.length > kLongest ? "" : out;
}

export function fromFragment(hash: string): string | null {
  const coded = /^#t=([\w-]+)$/.exec(hash)?.[1];
  if (coded === undefined) return null;
  try {
    const binary = atob(coded.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
  } catch {
    return null;
  }
}
