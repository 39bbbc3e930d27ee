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
  const watched = useRef<string | null>(null);
  useEffect(() => {
    if (!id || !data) return;
    if (!over) watched.current = id;
    else if (watched.current === id) {
      watched.current = null;
      refresh();
    }
  }, [id, data, over, refresh]);
  return id ? data : undefined;
}

function isOver(task: Task | undefined): boolean {
  return task?.state === 'done' || task?.state === 'failed';
}
