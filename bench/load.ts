import autocannon from 'autocannon';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds each answer took. */
  readonly latencies: readonly number[];
}

interface Target {
  readonly url: string;
  readonly cookie: string;
  readonly paths: readonly string[];
}

/** Asks for the paths, one after the other on each connection, and times every answer. */
export async function applyLoad(target: Target, connections: number, seconds: number): Promise<Load> {
  const latencies: number[] = [];
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    headers: { cookie: target.cookie },
    requests: target.paths.map((path) => ({ method: 'GET' as const, path })),
    setupClient: (client) => {
      client.on('response', (status, _bytes, milliseconds) => {
        if (status !== 200) throw new Error(`${target.url} answered ${status}.`);
        latencies.push(milliseconds);
      });
    },
  });
  return { perSecond: latencies.length / result.duration, latencies };
}

/** The same answers must be compared: both sides are asked once. */
export async function refuseDifferentAnswers(targets: readonly Target[]): Promise<void> {
  const [first] = targets;
  for (const path of first?.paths ?? []) {
    const answers = await Promise.all(
      targets.map(({ url, cookie }) => fetch(url + path, { headers: { cookie } }).then((answer) => answer.text())),
    );
    if (new Set(answers).size !== 1) throw new Error(`${path} is not answered alike.`);
  }
}
