export function CallsScreen({ rest }: { rest: string }) {
  return <p>{rest}</p>;
}
