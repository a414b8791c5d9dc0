type Part = { readonly text: string; readonly href: string | null };

const address = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]]/giu;

/** A text in parts, of which some are addresses on the web. Nothing but http and https is ever a link. */
export function linkedParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (!URL.canParse(found)) continue;
    if (index > from) parts.push({ text: text.slice(from, index), href: null });
    parts.push({ text: found, href: found });
    from = index + found.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from), href: null }] : parts;
}
