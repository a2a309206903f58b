import { withoutChance } from '../support/ask.ts';
import { FileDocument } from '../../support/graphql/graphql.ts';
import type { Side } from '../support/values.ts';
import type { Trial } from '../support/trial.ts';

/** Addresses of files of the other broker and of nobody, put together from what the own broker has; by name. */
export async function forgedLinks({
  own,
  foreign,
  world,
}: Trial): Promise<[name: string, foreign: string, missing: string][]> {
  const [mine, theirs] = [new URL((await linksOf(own))[0]!), new URL((await linksOf(foreign))[0]!)];
  const missing = idOf(theirs).replace(/....$/, '0000');
  const link = (id: string, { broker, signature }: { broker: URL; signature: URL }) => {
    const url = new URL(`${world.app.url}/files/${id}`);
    url.searchParams.set('broker', broker.searchParams.get('broker')!);
    url.searchParams.set('expires', mine.searchParams.get('expires')!);
    url.searchParams.set('signature', signature.searchParams.get('signature')!);
    return url.href;
  };
  const both = (name: string, parts: { broker: URL; signature: URL }): [string, string, string] => [
    name,
    link(idOf(theirs), parts),
    link(missing, parts),
  ];
  return [
    ['without a signature', `${world.app.url}/files/${idOf(theirs)}`, `${world.app.url}/files/${missing}`],
    both("with the own link's broker and signature", { broker: mine, signature: mine }),
    both("with the other's name and the own signature", { broker: theirs, signature: mine }),
    both("with the own name and the other's signature", { broker: mine, signature: theirs }),
  ];
}

function idOf(url: URL): string {
  return url.pathname.split('/').at(-1)!;
}

/** Addresses that are good now. */
export async function linksOf({ broker: { client, fileIds } }: Side): Promise<string[]> {
  return Promise.all(fileIds.map(async (id) => (await client.run(FileDocument, { id })).file.url));
}

export async function fetched({ own }: Trial, url: string): Promise<string> {
  const headers = { authorization: `Bearer ${own.broker.client.token}` };
  const response = await fetch(url, { headers });
  return `${response.status} ${withoutChance(await response.text())}`;
}
