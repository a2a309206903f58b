/** Reads `host:port`; an IPv6 host stands in brackets. Throws for anything else. */
export function addressOf(address: string): { host: string; port: number } {
  const [, bracketed, plain, port] = /^(?:\[([\da-fA-F:.]+)\]|([\w.-]+)):(\d{1,5})$/.exec(address) ?? [];
  const host = bracketed ?? plain;
  if (!host || Number(port) > 65_535) throw new Error(`${address} is not an address such as 127.0.0.1:9464`);
  return { host, port: Number(port) };
}
