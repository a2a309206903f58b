import type { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import { apiName } from '../../language/api-name.ts';
import { said, type Said } from './said.ts';

/** That a stop holds it back: what is stopped, since when and why. */
export function saidOfStop({ scope, createdAt: since, reason: text }: DispatchStop): Said {
  const stopped = apiName(scope);
  return text === null
    ? said('DISPATCH_STOPPED', { stopped, since })
    : said('DISPATCH_STOPPED_BECAUSE', { stopped, since, text });
}
