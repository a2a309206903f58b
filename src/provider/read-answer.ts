/** Bytes of an answer; what is expected has some hundred. */
const maxBytes = 256 * 1024;

/** The JSON of an answer; an error for one that is too long, whatever length it announces. */
export async function readAnswer(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) throw new Error(`the answer has more than ${maxBytes} bytes`);
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
