import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { today } from '../format/day';
import { useSession } from '../session/session';

/** The business day it is in the house, wherever the person sits; the browser's own until the house's time zone is known. */
export function useToday(): string {
  const slug = useSession()?.house?.slug;
  const { data } = useQuery({
    queryKey: ['house-profile', 'time-zone', slug],
    queryFn: async () => (await request<{ timeZone: string }>('/house-profile')).body.timeZone,
    enabled: slug !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return today(data);
}
