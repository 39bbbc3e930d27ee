import { Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useGetOne } from 'react-admin';
import { useParams } from 'react-router';
import { PageProblem } from './PageProblem';

/** The page of the record in the address: its shape while it comes, and what to do when it does not. */
export function RecordPage<Row extends RaRecord>({ resource, children }: { resource: string; children: (record: Row) => ReactNode }) {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useGetOne<Row>(resource, { id });
  if (isPending) return <Skeleton variant="rounded" height={420} />;
  if (error) return <PageProblem error={error} onRetry={() => void refetch()} />;
  return children(data);
}
