/** What the benches use of autocannon, which brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface Client extends EventEmitter {
    on(event: 'response', listener: (status: number, bytes: number, milliseconds: number) => void): this;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly { readonly method: 'GET'; readonly path: string }[];
    readonly setupClient: (client: Client) => void;
  }

  export default function autocannon(options: Options): Promise<{ readonly duration: number }>;
}
