/** One element of a TwiML document, with its text and its children. */
export interface TwimlElement {
  name: string;
  attributes: Record<string, string>;
  children: TwimlElement[];
  text: string;
}

const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<\/([\w.-]+)\s*>|<([\w.-]+)((?:\s+[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The verbs of a TwiML document; null when it is not well formed or not a `<Response>`. */
export function readTwiml(document: string): TwimlElement[] | null {
  const root: TwimlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const text = document.trim();
  let read = 0;
  for (const [token, closing, opening, attributes = '', selfClosing, words] of text.matchAll(TOKEN)) {
    read += token.length;
    const parent = open.at(-1) ?? root;
    if (closing && open.pop()?.name !== closing) return null;
    if (words) parent.text += unescapeXml(words);
    if (!opening) continue;
    const element = {
      name: opening,
      attributes: readAttributes(attributes),
      children: [],
      text: '',
    };
    parent.children.push(element);
    if (!selfClosing) open.push(element);
  }
  const [response] = root.children;
  const isWhole = read === text.length && open.length === 1 && root.children.length === 1;
  return isWhole && response?.name === 'Response' ? response.children : null;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [
    name,
    unescapeXml(double ?? single ?? ''),
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string | undefined) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
