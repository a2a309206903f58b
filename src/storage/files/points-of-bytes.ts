const pointsOfMegabyte = 40;

/** Points that a file costs on its way in or out, besides those of its request. */
export function pointsOfBytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * pointsOfMegabyte);
}
