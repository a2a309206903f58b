const opMessage = 2013;

export interface Frame {
  requestId: number;
  /** Of an answer, the request it answers. */
  responseTo: number;
  /** Name of the command of a request; empty when it is none. */
  command: string;
  bytes: Buffer;
}

/** Cuts a stream of MongoDB's wire protocol into its messages (OP_MSG: header of 16 bytes, flags, one section, BSON). */
export class FrameReader {
  #kept = Buffer.alloc(0);

  read(chunk: Buffer): Frame[] {
    this.#kept = Buffer.concat([this.#kept, chunk]);
    const frames: Frame[] = [];
    while (this.#kept.length >= 16 && this.#kept.length >= this.#kept.readInt32LE(0)) {
      const bytes = this.#kept.subarray(0, this.#kept.readInt32LE(0));
      this.#kept = this.#kept.subarray(bytes.length);
      frames.push({
        requestId: bytes.readInt32LE(4),
        responseTo: bytes.readInt32LE(8),
        command: commandOf(bytes),
        bytes,
      });
    }
    return frames;
  }
}

/** The first key of the document: after the header flags (16), the section's kind (20), the document's length (21) and the key's type (25). */
function commandOf(bytes: Buffer): string {
  if (bytes.readInt32LE(12) !== opMessage || bytes[20] !== 0) return '';
  return bytes.toString('utf8', 26, bytes.indexOf(0, 26));
}
