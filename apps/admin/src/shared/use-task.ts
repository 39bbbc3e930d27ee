import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useRefresh } from 'react-admin';
import { request } from '../data/request';
import type { Task } from './TaskProgress';

const pollMs = 1_000;

export interface FinishedTask extends Task {
  result: Record<string, unknown> | null;
}

/** Follows a task until it ends, then reads the screen again. */
export function useTask(id: string | null | undefined): FinishedTask | undefined {
  const refresh = useRefresh();
  const { data } = useQuery({
    queryKey: ['tasks', id],
    queryFn: async () => (await request<FinishedTask>(`/tasks/${id}`)).body,
    enabled: Boolean(id),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : pollMs),
  });
  const over = isOver(data);
  const told = useRef<string | null>(null);
  useEffect(() => {
    // A task may have ended before it was first looked at; the screen still shows what was before it.
    if (!id || !over || told.current === id) return;
    told.current = id;
    refresh();
  }, [id, over, refresh]);
  return id ? data : undefined;
}

function isOver(task: Task | undefined): boolean {
  return task?.state === 'done' || task?.state === 'failed';
}
