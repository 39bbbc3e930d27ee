import type { Client, TestHouse } from './test-house.js';

interface Identified {
  readonly id: string;
  readonly version: number;
}

export interface ReceivedRun {
  readonly runId: string;
  readonly deliveryId: string;
  readonly version: number;
}

/** People, books and print runs of the test house, made by the requests a publisher sends. */
export class RoyaltyCast {
  private constructor(readonly client: Client) {}

  static async of(house: TestHouse): Promise<RoyaltyCast> {
    return RoyaltyCast.by(await house.as('owner'));
  }

  static by(client: Client): RoyaltyCast {
    return new RoyaltyCast(client);
  }

  async person(givenNames: string, familyName: string, more: object = {}): Promise<string> {
    const input = { kind: 'person', givenNames, familyName, roles: ['contributor'], ...more };
    return (await this.made('/api/v1/parties', input)).id;
  }

  /** A book at this price including 5.5 % tax: 10.55 is 10.00 without. */
  async book(title: string, price: string | null, more: object = {}): Promise<{ workId: string; productId: string }> {
    const { id: workId } = await this.made('/api/v1/works', { title });
    const { id: productId } = await this.made('/api/v1/products', {
      workId,
      form: 'BC',
      ...(price !== null && { price: { amount: price, vatRate: '5.50', validFrom: '2020-01-01' } }),
      ...more,
    });
    return { workId, productId };
  }

  async run(productId: string, copies: number, receivedOn: string): Promise<ReceivedRun> {
    const run = await this.made('/api/v1/print-runs', { productId, orderedOn: '2020-01-01', quantityOrdered: copies });
    const delivery = { receivedOn, copies, complete: true };
    const { status, body } = await this.client.post<Identified & { deliveries: Identified[] }>(
      `/api/v1/print-runs/${run.id}/deliveries`,
      delivery,
      { 'if-match': `"${run.version}"` },
    );
    if (status !== 201) throw new Error(`The run was not received: ${JSON.stringify(body)}`);
    return { runId: run.id, deliveryId: body.deliveries[0]?.id ?? '', version: body.version };
  }

  async takeBack({ runId, deliveryId, version }: ReceivedRun, receivedOn: string): Promise<void> {
    const { status, body } = await this.client.post(
      `/api/v1/print-runs/${runId}/deliveries/${deliveryId}/reversal`,
      { receivedOn },
      { 'if-match': `"${version}"` },
    );
    if (status >= 300) throw new Error(`The delivery was not taken back: ${JSON.stringify(body)}`);
  }

  async agreement(input: { reference: string; workIds: string[]; rules: object[] } & Record<string, unknown>): Promise<Identified> {
    return this.made('/api/v1/publishing-agreements', { signedOn: '2020-01-01', ...input });
  }

  async made<Body = Identified>(path: string, input: object): Promise<Body> {
    const { status, body } = await this.client.post<Body>(path, input);
    if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }
}

/** A rule at one rate, or at steps `[above, rate]`. */
export function rule(beneficiaryId: string, rate: string | [above: number, rate: string][], more: object = {}): object {
  const steps = typeof rate === 'string' ? [{ above: 0, rate }] : rate.map(([above, each]) => ({ above, rate: each }));
  return { base: 'printed-quantity', beneficiaryId, steps, ...more };
}
