/** A request that cannot be carried out; the message says what would be right. */
export class WrongRequest extends Error {}
