import { request } from '../data/request';
import type { MessageKey } from '../i18n/messages';

/** What awaits somebody's decision. `sentence` comes from the API when it can say more than the count. */
export interface NextTask {
  kind: string;
  count: number;
  sentence?: string | null;
  link: string;
}

export interface HouseOverview {
  tasks: NextTask[];
  figures: Partial<Record<'works' | 'products' | 'parties' | 'copiesInStock', number>> & { royaltiesDue?: string };
}

export async function loadOverview(): Promise<HouseOverview> {
  return (await request<HouseOverview>('/home')).body;
}

const sentences: Readonly<Record<string, MessageKey>> = {
  'imports-pending': 'home.task.importsPending',
  'runs-expected': 'home.task.runsExpected',
  'royalties-proposed': 'home.task.royaltiesProposed',
  'statements-drafted': 'home.task.statementsDrafted',
  'contributors-without-agreement': 'home.task.contributorsWithoutAgreement',
  'products-without-price': 'home.task.productsWithoutPrice',
  'products-without-cover': 'home.task.productsWithoutCover',
};

export function sentenceOf({ kind }: NextTask): MessageKey {
  return sentences[kind] ?? 'home.task.other';
}
