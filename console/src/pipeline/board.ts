import type { CardLeadFragment, ColumnPageFragment, Stage } from '../graphql/graphql.ts';

export type CardLead = CardLeadFragment;
export type Page = ColumnPageFragment;

/** The stages in the order of the pipeline. */
export const stages = [
  'ENTRADA',
  'PERFILAMIENTO',
  'CALIFICACION_FINANCIERA',
  'AGENDADO',
  'SEGUIMIENTO',
  'REFERIDOS',
  'GANADO',
  'PERDIDO',
] as const satisfies readonly Stage[];

interface Column {
  /** How many leads the stage has, loaded or not. */
  total: number;
  endCursor: string | null;
  hasMore: boolean;
}

/** What is known of the pipeline. Which card stands where follows from it; see `cardsOf`. */
export interface Board {
  leads: ReadonlyMap<string, CardLead>;
  columns: Readonly<Record<Stage, Column>>;
  /** The viewer's own moves that the API has not confirmed yet: they show at once, and leave no trace when refused. */
  moving: ReadonlyMap<string, Stage>;
}

export type Pages = Record<Stage, Page>;

export function boardFrom(pages: Pages): Board {
  const nothing: Column = { total: 0, endCursor: null, hasMore: false };
  const columns = Object.fromEntries(stages.map((stage) => [stage, nothing])) as Board['columns'];
  return withPages({ leads: new Map(), columns, moving: new Map() }, pages);
}

/** The board after the first page of every column was read again: what the pages say counts for the part they cover. */
export function withPages(board: Board, pages: Pages): Board {
  const read = stages.flatMap((stage) => leadsOn(pages[stage]));
  const kept = stages.flatMap((stage) => beyondPage(board, stage, pages[stage]));
  const columns = Object.fromEntries(
    stages.map((stage) => {
      const hasDeeper = kept.some((lead) => lead.stage === stage);
      const depth = hasDeeper ? board.columns[stage] : depthOf(pages[stage]);
      return [stage, { ...depth, total: pages[stage].totalCount }];
    }),
  ) as Board['columns'];
  return { ...board, leads: merged(new Map(), [...kept, ...read]), columns };
}

/** The board with another page at the end of a column. */
export function withNextPage(board: Board, stage: Stage, page: Page): Board {
  const column = { ...depthOf(page), total: page.totalCount };
  return { ...board, leads: merged(board.leads, leadsOn(page)), columns: { ...board.columns, [stage]: column } };
}

/** The board after a lead changed. `from` is the stage it left, for a lead that is on no page loaded so far. */
export function withLead(board: Board, lead: CardLead, from: Stage): Board {
  const known = board.leads.get(lead.id);
  if (known && known.stageEnteredAt > lead.stageEnteredAt) return board;
  const left = known?.stage ?? from;
  const columns = { ...board.columns };
  if (left !== lead.stage) {
    columns[left] = { ...columns[left], total: Math.max(0, columns[left].total - 1) };
    columns[lead.stage] = { ...columns[lead.stage], total: columns[lead.stage].total + 1 };
  }
  return { ...board, leads: merged(board.leads, [lead]), columns };
}

export function withMove(board: Board, leadId: string, to: Stage): Board {
  return { ...board, moving: new Map(board.moving).set(leadId, to) };
}

/** The move is over: confirmed (and told by `withLead`) or refused. */
export function withoutMove(board: Board, leadId: string): Board {
  const moving = new Map(board.moving);
  moving.delete(leadId);
  return { ...board, moving };
}

/** The cards of a column from top to bottom: those on their way to it, then the last to enter first, as the API sorts them. */
export function cardsOf(board: Board, stage: Stage): CardLead[] {
  const here = [...board.leads.values()].filter((lead) => (board.moving.get(lead.id) ?? lead.stage) === stage);
  const isArriving = (lead: CardLead) => lead.stage !== stage;
  return here.toSorted((a, b) => Number(isArriving(b)) - Number(isArriving(a)) || laterFirst(a, b));
}

/** How many leads a column has, the viewer's unconfirmed moves counted. */
export function countOf(board: Board, stage: Stage): number {
  let count = board.columns[stage].total;
  for (const [leadId, to] of board.moving) {
    const from = board.leads.get(leadId)?.stage;
    if (from === to) continue;
    if (to === stage) count++;
    if (from === stage) count--;
  }
  return count;
}

/** Leads of deeper pages that stay: those after the page's last, as long as nothing lies unread between. */
function beyondPage(board: Board, stage: Stage, page: Page): CardLead[] {
  if (!page.pageInfo.hasNextPage) return [];
  const read = leadsOn(page);
  const isConnected = read.some(({ id }) => board.leads.get(id)?.stage === stage);
  if (!isConnected) return [];
  return [...board.leads.values()].filter((lead) => lead.stage === stage && laterFirst(lead, read.at(-1)!) > 0);
}

function merged(leads: ReadonlyMap<string, CardLead>, more: CardLead[]): Map<string, CardLead> {
  const all = new Map(leads);
  for (const lead of more) {
    const known = all.get(lead.id);
    if (!known || known.stageEnteredAt <= lead.stageEnteredAt) all.set(lead.id, lead);
  }
  return all;
}

function leadsOn(page: Page): CardLead[] {
  return page.edges.map(({ node }) => node);
}

function depthOf({ pageInfo }: Page): Pick<Column, 'endCursor' | 'hasMore'> {
  return { endCursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage };
}

function laterFirst(a: CardLead, b: CardLead): number {
  return compare(b.stageEnteredAt, a.stageEnteredAt) || compare(b.id, a.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
